import type { JsonObject } from "../../../../common/json";
import { rule, type Rule } from "../../../engine/rule";
import { checkOfApis, type NeededPolicy } from "./api-rule";
import { policyText } from "./policy-example";
import { servesTools } from "./tool-apis";

/** A rule that asks of every API before an MCP server that a policy applies to every message. */
export function mcpRule(
  definition: Omit<Rule, "on" | "check" | "examples" | "edges">,
  { wanted, otherwise, done, undone }: NeededPolicy,
): Rule {
  return rule({
    ...definition,
    on: ["azurerm_api_management_api"],
    check: checkOfApis(servesTools, "it stands before an MCP server", wanted, otherwise),
    examples: { pass: { resource: estate(done) }, fail: { resource: estate(undone) } },
    edges: [
      {
        when: "the API says by its type what it is",
        given: { resource: { azapi_resource: inArm(undone) } },
        verdict: { "azapi_resource.tools": "fail" },
      },
      {
        when: "the API stands before something else",
        given: { resource: estate(undone, "orders") },
        verdict: "not-applicable",
      },
      { when: "the policy is not known", given: { resource: estate("${var.policy}") }, verdict: "unknown" },
    ],
  });
}

const within = { resource_group_name: "rg-ai", api_management_name: "${azurerm_api_management.g.name}" };

function estate(inbound: string, path = "orders-mcp"): JsonObject {
  return {
    azurerm_api_management: { g: { name: "apim-ai", resource_group_name: "rg-ai", virtual_network_type: "Internal" } },
    azurerm_api_management_api: { a: { name: "tools", path, ...within } },
    azurerm_api_management_api_policy: {
      a: { ...within, api_name: "${azurerm_api_management_api.a.name}", xml_content: policyText(`<base />${inbound}`) },
    },
  };
}

function inArm(inbound: string): JsonObject {
  return {
    service: { type: "Microsoft.ApiManagement/service@2024-05-01", name: "apim-ai", body: { properties: {} } },
    tools: {
      type: "Microsoft.ApiManagement/service/apis@2025-03-01-preview",
      name: "orders",
      parent_id: "${azapi_resource.service.id}",
      body: { properties: { type: "mcp", path: "orders" } },
    },
    policy: {
      type: "Microsoft.ApiManagement/service/apis/policies@2024-05-01",
      name: "policy",
      parent_id: "${azapi_resource.tools.id}",
      body: { properties: { format: "rawxml", value: policyText(`<base />${inbound}`) } },
    },
  };
}
