import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { reachOf, reachOfItem, type Reach } from "../shared/identities/reach";

function judged(reach: Reach | undefined): Outcome {
  if (reach === undefined) return pass();
  if (reach.level === "unknown") return unknown(reach.reason);
  const isBroad = reach.level === "tenant" || reach.level === "management group";
  return isBroad ? fail(`it can be assigned on ${reach.name}, a ${reach.level}`) : pass();
}

/** Left out, the scope in which the role is defined is the only one. */
function scopesOf(definition: Resource, graph: Graph): readonly (Reach | undefined)[] {
  const { items } = definition.written("assignable_scopes");
  return items.length > 0
    ? items.map((item) => reachOfItem(definition, "assignable_scopes", item, graph))
    : [reachOf(definition, graph)];
}

/** A role made for one workload should not be found when somebody looks for a role for another. */
export default rule({
  id: "custom-role-scope",
  control: "ZTAI-ID-05",
  title: "Custom role can be assigned everywhere",
  severity: "low",
  on: ["azurerm_role_definition"],
  check: (definition, graph) => all([pass(), ...scopesOf(definition, graph).map(judged)]),
  fix: "Name the subscription or resource group the role is for.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: {
          a: { assignable_scopes: ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-chat"] },
        },
      },
    },
    fail: { resource: { azurerm_role_definition: { a: { assignable_scopes: ["/"] } } } },
  },
  edges: [
    {
      when: "a management group that is looked up, or the scope where none is listed",
      given: {
        data: { azurerm_management_group: { root: { name: "root" } }, azurerm_subscription: { s: {} } },
        resource: {
          azurerm_role_definition: {
            looked: {
              assignable_scopes: ["${data.azurerm_subscription.s.id}", "${data.azurerm_management_group.root.id}"],
            },
            defined: { scope: "${data.azurerm_management_group.root.id}" },
            narrow: { scope: "${data.azurerm_subscription.s.id}" },
            open: { assignable_scopes: ["${var.scope}"] },
          },
        },
      },
      verdict: {
        "azurerm_role_definition.looked": "fail",
        "azurerm_role_definition.defined": "fail",
        "azurerm_role_definition.narrow": "pass",
        "azurerm_role_definition.open": "unknown",
      },
    },
  ],
});
