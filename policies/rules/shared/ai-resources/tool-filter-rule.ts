import type { Json, JsonObject } from "../../../../common/json";
import { notApplicable, unknown } from "../../../engine/outcome";
import { rule, type Rule } from "../../../engine/rule";
import { inAzapi } from "../azapi-rule";
import { hostsAgents } from "./agent-account";
import { hasFilters, type NeededFilter } from "./content-filter-rule";

const agentAccount: JsonObject = {
  azurerm_cognitive_account: {
    a: { name: "aif-hr", kind: "AIServices", network_injection: { scenario: "agent", subnet_id: "/subnet" } },
  },
};

/** A guardrail policy in ARM's own words: azurerm 4.55 writes filters on prompts and completions alone. */
function policyOf(contentFilters: Json, account = "a"): JsonObject {
  return {
    type: "Microsoft.CognitiveServices/accounts/raiPolicies@2025-10-01-preview",
    name: "agents",
    parent_id: `\${azurerm_cognitive_account.${account}.id}`,
    body: { properties: { contentFilters } },
  };
}

/**
 * A rule that asks the guardrail policies of an account in which agents run for filters at their calls of tools. A policy that an
 * agent does not name is its model's, so each policy of such an account counts.
 * https://learn.microsoft.com/azure/foundry/guardrails/guardrails-overview#guardrail-inheritance-and-override
 */
export function toolFilterRule(
  definition: Omit<Rule, "on" | "check" | "examples" | "edges">,
  filters: readonly NeededFilter[],
): Rule {
  const written = filters.map(({ name, source, thresholds: [severityThreshold] = [] }) => ({
    name,
    source,
    enabled: true,
    blocking: true,
    ...(severityThreshold !== undefined && { severityThreshold }),
  }));
  const first = (change: JsonObject) => written.map((filter, i) => (i === 0 ? { ...filter, ...change } : filter));
  return rule({
    ...definition,
    ...inAzapi("azurerm_cognitive_account_rai_policy", (policy, graph) => {
      const account = graph.target(policy, "cognitive_account_id");
      if (account.kind === "absent") return notApplicable("it belongs to no account");
      if (account.kind === "unknown") return unknown(`the account is unknown: ${account.reason}`);
      if (account.kind !== "resource") return unknown("the account is not in the input, so agents may run in it");
      const agents = hostsAgents(account.resource, graph);
      if (agents === "no") return notApplicable("no agents run in the account");
      return agents === "yes"
        ? hasFilters(policy, filters)
        : unknown(`whether agents run in the account is unknown: ${agents.reason}`);
    }),
    examples: {
      pass: { resource: { ...agentAccount, azapi_resource: { a: policyOf(written) } } },
      fail: { resource: { ...agentAccount, azapi_resource: { a: policyOf(first({ enabled: false })) } } },
    },
    edges: [
      {
        when: "what is found is annotated, or held for a person",
        given: {
          resource: {
            ...agentAccount,
            azapi_resource: {
              annotated: policyOf(first({ action: "ANNOTATING" })),
              held: policyOf(written.map((filter) => ({ ...filter, action: "HITL" }))),
            },
          },
        },
        verdict: { "azapi_resource.annotated": "fail", "azapi_resource.held": "pass" },
      },
      {
        when: "azurerm cannot write filters at calls of tools",
        given: {
          resource: {
            ...agentAccount,
            azurerm_cognitive_account_rai_policy: {
              a: { cognitive_account_id: "${azurerm_cognitive_account.a.id}", content_filter: [] },
            },
          },
        },
        verdict: "fail",
      },
      {
        when: "agents run in the account by a capability host, or not at all",
        given: {
          resource: {
            azurerm_cognitive_account: {
              hosting: { name: "aif-a", kind: "AIServices" },
              other: { name: "aif-b", kind: "AIServices" },
            },
            azurerm_cognitive_account_project: {
              a: { name: "proj-a", cognitive_account_id: "${azurerm_cognitive_account.hosting.id}" },
            },
            azapi_resource: {
              host: {
                type: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-09-01",
                name: "agents",
                parent_id: "${azurerm_cognitive_account_project.a.id}",
                body: { properties: { storageConnections: ["storage"] } },
              },
              hosting: policyOf([], "hosting"),
              other: policyOf([], "other"),
            },
          },
        },
        verdict: {
          "azapi_resource.hosting": "fail",
          "azapi_resource.other": "not-applicable",
        },
      },
    ],
  });
}
