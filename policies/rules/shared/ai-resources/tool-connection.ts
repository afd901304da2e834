import type { JsonObject } from "../../../../common/json";
import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import type { Rule } from "../../../engine/rule";
import { rule } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { inAzapi } from "../azapi-rule";

/**
 * Categories of connections by which agents call what is not a store of theirs: servers of the Model Context Protocol, and
 * agents elsewhere. https://learn.microsoft.com/azure/foundry/agents/how-to/mcp-authentication
 */
const toolCategories = ["remotetool", "remotea2a"];

/** Whether a connection leads to a tool or to an agent elsewhere, as far as its category is known. */
export function leadsToTool(connection: Resource): boolean {
  return toolCategories.includes(text(connection.value("category"))?.toLowerCase() ?? "");
}

/** A rule about connections of Foundry to tools. */
export function toolConnectionRule(
  definition: Omit<Rule, "on" | "check">,
  judge: (connection: Resource, graph: Graph) => Outcome,
): Rule {
  return rule({
    ...definition,
    ...inAzapi("azapi_ai_connection", (connection, graph) => {
      const category = connection.value("category");
      if (category.state === "unknown") return unknown(`category is unknown: ${category.reason}`);
      return leadsToTool(connection) ? judge(connection, graph) : notApplicable("it leads to no tool");
    }),
  });
}

/** A connection to a tool, for examples. */
export function toolConnection(properties: JsonObject, parent: JsonObject = {}): JsonObject {
  return {
    type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-10-01-preview",
    name: "tickets",
    ...parent,
    body: { properties: { category: "RemoteTool", authType: "AgenticIdentityToken", ...properties } },
  };
}
