import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

/** The argument that holds what a policy is assigned to, by type. */
const scopes: Readonly<Record<string, string>> = {
  azurerm_management_group_policy_assignment: "management_group_id",
  azurerm_resource_group_policy_assignment: "resource_group_id",
  azurerm_resource_policy_assignment: "resource_id",
  azurerm_subscription_policy_assignment: "subscription_id",
};

/** An override takes the effect of the policy away, whatever its definition says. */
function keepsEffect(override: Block): Outcome {
  const selectors = override.blocks("selectors");
  // One that selects takes the effect away from a part: one policy of an initiative, or one location.
  if (selectors.state === "known" && selectors.blocks.length > 0) return pass();
  const value = override.value("value");
  if (value.state === "unknown") return unknown(`overrides.value is unknown: ${value.reason}`);
  return text(value)?.toLowerCase() === "disabled" ? fail("an override disables the policy") : pass();
}

/** Scopes that are left out are parts of what the policy is assigned to, and not all of it. */
function isNotLeftOut(assignment: Resource, graph: Graph): Outcome {
  const path = scopes[assignment.type] ?? "";
  const scope = graph.target(assignment, path);
  const leftOut = graph.itemTargets(assignment, "not_scopes");
  // Which parts are left out is not asked, so what is not known of them decides nothing.
  if (leftOut.state === "unknown") return pass();
  const isAll = leftOut.items.some(({ target }) => {
    if (target.kind === "resource")
      return scope.kind === "resource" && target.resource === scope.resource && target.suffix === scope.suffix;
    return target.kind === "outside" && scope.kind === "outside" && target.id.toLowerCase() === scope.id.toLowerCase();
  });
  return isAll ? fail(`not_scopes leaves out all that it is assigned to`) : pass();
}

/** A policy that is assigned without enforcement only writes a report. */
export default rule({
  id: "policy-not-enforced",
  control: "ZTAI-IN-02",
  title: "Policy assignment is not enforced",
  severity: "high",
  on: Object.keys(scopes),
  check: (assignment, graph) =>
    all([
      meets(assignment, is("enforce", true)),
      everyBlock(assignment, "overrides", keepsEffect),
      isNotLeftOut(assignment, graph),
    ]),
  fix: "Leave enforce on, override no effect with Disabled, and leave out single scopes only.",
  examples: {
    pass: { resource: { azurerm_subscription_policy_assignment: { a: { name: "ai-baseline" } } } },
    fail: { resource: { azurerm_management_group_policy_assignment: { a: { name: "ai-baseline", enforce: false } } } },
  },
  edges: [
    {
      when: "an override disables it, or all that it is assigned to is left out",
      given: {
        resource: {
          azurerm_management_group_policy_assignment: {
            override: {
              management_group_id: "/providers/Microsoft.Management/managementGroups/mg",
              overrides: { value: "Disabled" },
            },
            all: {
              management_group_id: "/providers/Microsoft.Management/managementGroups/mg",
              not_scopes: ["/providers/Microsoft.Management/managementGroups/MG"],
            },
          },
          azapi_resource: {
            override: {
              type: "Microsoft.Authorization/policyAssignments@2025-03-01",
              parent_id: "/subscriptions/s",
              body: { properties: { overrides: [{ kind: "policyEffect", value: "disabled" }] } },
            },
            all: {
              type: "Microsoft.Authorization/policyAssignments@2025-03-01",
              parent_id: "/subscriptions/s",
              body: { properties: { notScopes: ["/subscriptions/s"] } },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "an override makes it stricter, and one group is left out",
      given: {
        resource: {
          azurerm_subscription_policy_assignment: {
            a: {
              subscription_id: "/subscriptions/s",
              overrides: [
                { value: "Deny" },
                { value: "Disabled", selectors: { kind: "policyDefinitionReferenceId", in: ["one"] } },
              ],
              not_scopes: ["/subscriptions/s/resourceGroups/sandbox"],
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "nothing is enforced before it is enrolled",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Authorization/policyAssignments@2025-03-01",
              body: { properties: { enforcementMode: "Enroll" } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
