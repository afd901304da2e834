import { oncePer } from "../../../common/kept";
import { blockOf, type Graph } from "../../estate/graph";
import { fail, pass, unknown } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { missing } from "../shared/presence-rule";

const lock = "azurerm_management_lock";

const groupsByName = oncePer(
  (graph: Graph): ReadonlyMap<string, Resource> =>
    new Map(
      graph
        .all("azurerm_resource_group")
        .flatMap((group) => [text(group.value("name"))].flatMap((name) => (name === undefined ? [] : [[name, group]]))),
    ),
);
const hasLocks = oncePer((graph: Graph) => graph.all(lock).length > 0);
const subscriptionIsLocked = oncePer((graph: Graph) => graph.all(lock).some((lock) => locksSubscription(lock, graph)));

/** The group a resource stands in, when the input holds it. */
function groupOf(resource: Resource, graph: Graph): Resource | undefined {
  const named = blockOf(graph.target(resource, "resource_group_name"));
  if (named) return named;
  const parent = blockOf(graph.target(resource, "parent_id"));
  if (parent?.type === "azurerm_resource_group") return parent;
  const name = text(resource.value("resource_group_name"));
  return name === undefined ? undefined : groupsByName(graph).get(name);
}

/** A lock on a subscription covers everything in it; which subscription that is, the text rarely says. */
function locksSubscription(candidate: Resource, graph: Graph): boolean {
  const scopes = graph.candidates(candidate, "scope");
  if (scopes.kind === "unknown") return false;
  return scopes.found.some((scope) => {
    if (scope.kind === "resource") return scope.resource.type === "azurerm_subscription" && scope.suffix === "";
    const { block, id } = scope;
    return block
      ? block.type === "azurerm_subscription" && block.suffix === ""
      : /^\/subscriptions\/[^/]+\/?$/.test(id);
  });
}

/** A lock holds against the mistake of an administrator and slows the one who means it. */
export default rule({
  id: "critical-resource-lock",
  control: "ZTAI-IN-06",
  title: "Vault or log workspace has no lock",
  severity: "medium",
  on: [
    "azurerm_key_vault",
    "azurerm_log_analytics_workspace",
    "azurerm_recovery_services_vault",
    "azurerm_data_protection_backup_vault",
  ],
  check: (resource, graph) => {
    const [estate] = graph.all("estate");
    if (estate && !hasLocks(graph)) return missing(estate, "lock");
    const group = groupOf(resource, graph);
    const candidates = [resource, ...(group ? [group] : [])].map((target) => graph.companions(target, lock));
    if (candidates.some(({ found }) => found.length > 0) || subscriptionIsLocked(graph)) return pass();
    const doubt = candidates.find(({ uncertain }) => uncertain !== undefined)?.uncertain;
    if (doubt !== undefined) return unknown(doubt);
    const name = resource.value("resource_group_name");
    return name.state === "unknown" && !group
      ? unknown(`its group is unknown: ${name.reason}`)
      : fail("neither it nor its group has a lock");
  },
  fix: "Lock the resource or its group with CanNotDelete.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault: { a: { name: "kv-chat" } },
        azurerm_management_lock: {
          a: { name: "keep", lock_level: "CanNotDelete", scope: "${azurerm_key_vault.a.id}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault: {
          a: { name: "kv-chat", resource_group_name: "rg-a" },
          b: { name: "kv-other", resource_group_name: "rg-b" },
        },
        azurerm_management_lock: {
          a: { name: "keep", lock_level: "CanNotDelete", scope: "${azurerm_key_vault.b.id}" },
        },
      },
    },
  },
  edges: [
    {
      when: "azapi writes the vault and the lock of its group",
      given: {
        resource: {
          azurerm_resource_group: { a: { name: "rg-ai", location: "swedencentral" } },
          azapi_resource: {
            vault: {
              type: "Microsoft.KeyVault/vaults@2023-07-01",
              name: "kv-ai",
              parent_id: "${azurerm_resource_group.a.id}",
              body: { properties: { enablePurgeProtection: true } },
            },
            lock: {
              type: "Microsoft.Authorization/locks@2020-05-01",
              name: "keep",
              parent_id: "${azurerm_resource_group.a.id}",
              body: { properties: { level: "CanNotDelete" } },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "no lock in the input",
      given: { resource: { azurerm_key_vault: { a: { name: "kv-a" } } } },
      verdict: "unknown",
    },
    {
      when: "no lock in an input that is whole",
      given: { "//": { ztai: { complete: true } }, resource: { azurerm_key_vault: { a: { name: "kv-a" } } } },
      verdict: "fail",
    },
    {
      when: "a lock on the group holds for what stands in it, in another stack too",
      given: {
        resource: {
          azurerm_key_vault: {
            inside: { name: "kv-a", resource_group_name: "rg-ai" },
            outside: { name: "kv-b", resource_group_name: "rg-other" },
          },
        },
      },
      beside: {
        base: {
          resource: {
            azurerm_resource_group: { g: { name: "rg-ai", location: "swedencentral" } },
            azurerm_management_lock: {
              l: { lock_level: "CanNotDelete", scope: "${azurerm_resource_group.g.id}" },
            },
          },
        },
      },
      verdict: { "azurerm_key_vault.inside": "pass", "azurerm_key_vault.outside": "fail" },
    },
  ],
});
