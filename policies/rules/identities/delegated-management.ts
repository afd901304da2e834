import { changesGuards, grantsAccess, listsKeys, managesEverything, ownsData } from "../../azure/roles/powers";
import { anyOf, type RoleAnswer, type AzureRole } from "../../azure/roles/role";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { roleAt } from "../shared/identities/assigned-role";

function power(role: AzureRole): RoleAnswer {
  return anyOf([managesEverything(role), grantsAccess(role), listsKeys(role), ownsData(role), changesGuards(role)]);
}

/** What an authorization gives to somebody of the other tenant. */
function given(definition: Resource, block: Block, graph: Graph, tenant: string): Outcome {
  const found = roleAt(definition, "role_definition_id", graph, block);
  if (found === undefined) return unknown("role_definition_id is not set");
  if ("reason" in found) return unknown(found.reason);
  const answer = power(found.role);
  if (answer.allows === "unknown") return unknown(answer.reason);
  return answer.allows
    ? fail(`it gives ${tenant} the role ${found.role.name} for good, which allows ${answer.action}`)
    : pass();
}

/** What somebody of the other tenant activates, with a second factor, is theirs for hours. */
function eligible(definition: Resource, block: Block, graph: Graph, tenant: string): Outcome {
  const outcome = given(definition, block, graph, tenant);
  if (outcome.verdict !== "fail") return outcome;
  const factor = block.value("just_in_time_access_policy.multi_factor_auth_provider");
  if (factor.state === "unknown") return unknown(`multi_factor_auth_provider is unknown: ${factor.reason}`);
  const found = roleAt(definition, "role_definition_id", graph, block);
  const name = found && "role" in found ? found.role.name : "a powerful role";
  return text(factor)?.toLowerCase() === "azure"
    ? pass()
    : fail(`it lets ${tenant} activate the role ${name} without multifactor authentication`);
}

function authorizations(definition: Resource, name: string, judge: (block: Block) => Outcome): readonly Outcome[] {
  const blocks = definition.blocks(name);
  return blocks.state === "unknown" ? [unknown(blocks.reason)] : blocks.blocks.map(judge);
}

/** Azure Lighthouse hands a scope to people that no access review of this tenant sees. */
export default rule({
  id: "delegated-management",
  control: "ZTAI-ID-06",
  title: "Another tenant manages a scope for good",
  severity: "critical",
  on: ["azurerm_lighthouse_definition"],
  check: (definition, graph) => {
    const tenant = `the tenant ${text(definition.value("managing_tenant_id")) ?? "that manages it"}`;
    return all([
      pass(),
      ...authorizations(definition, "authorization", (block) => given(definition, block, graph, tenant)),
      ...authorizations(definition, "eligible_authorization", (block) => eligible(definition, block, graph, tenant)),
    ]);
  },
  fix: "Delegate reading roles, and make those that change something eligible with multifactor authentication.",
  examples: {
    pass: {
      resource: {
        azurerm_lighthouse_definition: {
          a: {
            managing_tenant_id: "99999999-0000-0000-0000-000000000009",
            authorization: { role_definition_id: "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_lighthouse_definition: {
          a: {
            managing_tenant_id: "99999999-0000-0000-0000-000000000009",
            authorization: { role_definition_id: "b24988ac-6180-42a0-ab88-20f7382dd24c" },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "the role is activated, with a second factor or without",
      given: {
        resource: {
          azurerm_lighthouse_definition: {
            asked: {
              authorization: { role_definition_id: "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
              eligible_authorization: {
                role_definition_id: "b24988ac-6180-42a0-ab88-20f7382dd24c",
                just_in_time_access_policy: { multi_factor_auth_provider: "Azure" },
              },
            },
            free: {
              authorization: { role_definition_id: "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
              eligible_authorization: { role_definition_id: "b24988ac-6180-42a0-ab88-20f7382dd24c" },
            },
          },
        },
      },
      verdict: { "azurerm_lighthouse_definition.asked": "pass", "azurerm_lighthouse_definition.free": "fail" },
    },
    {
      when: "the role is looked up, or nobody knows it",
      given: {
        data: { azurerm_role_definition: { contributor: { name: "Contributor" } } },
        resource: {
          azurerm_lighthouse_definition: {
            looked: {
              authorization: [
                { role_definition_id: "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
                { role_definition_id: "${data.azurerm_role_definition.contributor.role_definition_id}" },
              ],
            },
            strange: { authorization: { role_definition_id: "deadbeef-0000-0000-0000-000000000000" } },
            split: {
              authorization: {
                role_definition_id:
                  '${split("/", data.azurerm_role_definition.contributor.id)[length(split("/", data.azurerm_role_definition.contributor.id)) - 1]}',
              },
            },
          },
        },
      },
      verdict: {
        "azurerm_lighthouse_definition.looked": "fail",
        "azurerm_lighthouse_definition.strange": "unknown",
        "azurerm_lighthouse_definition.split": "unknown",
      },
    },
    {
      when: "it is written as azapi",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.ManagedServices/registrationDefinitions@2022-10-01",
              name: "00000000-0000-0000-0000-000000000001",
              parent_id: "/subscriptions/00000000-0000-0000-0000-000000000001",
              body: {
                properties: {
                  managedByTenantId: "99999999-0000-0000-0000-000000000009",
                  authorizations: [{ principalId: "9", roleDefinitionId: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635" }],
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
