import { oncePer } from "../../../common/kept";
import { all, any, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { blockOf, type Graph, type Target } from "../../estate/graph";
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

/** The group a resource stands in, when the input holds it. */
function groupOf(resource: Resource, graph: Graph): Resource | undefined {
  const named = blockOf(graph.target(resource, "resource_group_name"));
  if (named) return named;
  const parent = blockOf(graph.target(resource, "parent_id"));
  if (parent?.type === "azurerm_resource_group") return parent;
  const name = text(resource.value("resource_group_name"));
  return name === undefined ? undefined : groupsByName(graph).get(name);
}

/** The subscription that a block stands in or looks up, where the text says it. */
function subscriptionOf(block: Resource, graph: Graph): string | undefined {
  const named = block.type === "azurerm_subscription" ? text(block.value("subscription_id")) : undefined;
  const ofId = /^\/subscriptions\/([^/~]+)/i.exec(graph.armId(block) ?? "")?.[1];
  return (named ?? ofId ?? graph.configurations.subscriptionOf(block))?.toLowerCase();
}

/** Whether a looked-up subscription is the one that the provider of a resource works in. */
function isOfSameProvider(looked: Resource, resource: Resource, graph: Graph): boolean {
  const isOwn = looked.mode === "data" && looked.value("subscription_id").state === "absent";
  return isOwn && graph.isOfOneProvider(looked, resource);
}

function isSame(one: string | undefined, other: string | undefined, what: string): Outcome {
  if (one === undefined || other === undefined) return unknown(`which subscription ${what} is in is not known`);
  return one === other ? pass() : fail("it is another subscription");
}

/** Whether a scope is the subscription of a resource, or its group by a literal id. */
function takesIn(scope: Target, resource: Resource, graph: Graph): Outcome {
  const block = blockOf(scope);
  if (block?.type === "azurerm_subscription") {
    if (isOfSameProvider(block, resource, graph)) return pass();
    return isSame(subscriptionOf(block, graph), subscriptionOf(resource, graph), "the lock or the resource");
  }
  if (block || scope.kind !== "outside") return fail("it is something else");
  if (scope.block?.type === "azurerm_subscription") return unknown("the subscription of the lock is not known");
  const [, subscription, group] = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/?$/i.exec(scope.id) ?? [];
  if (subscription === undefined) return fail("it is something else");
  if (group !== undefined) {
    const own = resource.value("resource_group_name");
    const ofId = /\/resourceGroups\/([^/]+)/i.exec(graph.armId(resource) ?? "")?.[1];
    if (ofId === undefined && own.state === "unknown") return unknown(`its group is unknown: ${own.reason}`);
    if ((ofId ?? text(own))?.toLowerCase() !== group.toLowerCase()) return fail("it is another group");
  }
  return isSame(subscription.toLowerCase(), subscriptionOf(resource, graph), "the resource");
}

/** Whether a lock holds for all that stands around a resource: its subscription, or its group by a literal id. */
function holdsAround(candidate: Resource, resource: Resource, graph: Graph): Outcome {
  const scopes = graph.candidates(candidate, "scope");
  // What a scope may be that is not known, the companions tell.
  if (scopes.kind === "unknown") return fail("its scope is not known");
  const judged = scopes.found.map((scope) => takesIn(scope, resource, graph));
  return judged.length > 0 ? all(judged) : fail("it has no scope");
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
    if (candidates.some(({ found }) => found.length > 0)) return pass();
    const around = any(
      graph.all(lock).map((one) => holdsAround(one, resource, graph)),
      "none of the locks is on its subscription",
    );
    if (around.verdict === "pass") return around;
    const doubt = candidates.find(({ uncertain }) => uncertain !== undefined)?.uncertain;
    if (doubt !== undefined) return unknown(doubt);
    if (around.verdict === "unknown") return around;
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
      when: "the lock is on a subscription, which is that of the vault or another",
      given: {
        variable: { any: {} },
        provider: {
          azurerm: [
            { features: [{}], subscription_id: "00000000-0000-0000-0000-00000000000A" },
            { alias: "other", features: [{}], subscription_id: "00000000-0000-0000-0000-00000000000b" },
            { alias: "open", features: [{}], subscription_id: "${var.any}" },
          ],
        },
        resource: {
          azurerm_key_vault: {
            own: { name: "kv-a", resource_group_name: "rg-ai" },
            other: { name: "kv-b", resource_group_name: "rg-ai", provider: "azurerm.other" },
            open: { name: "kv-c", resource_group_name: "rg-ai", provider: "azurerm.open" },
          },
          azurerm_management_lock: {
            a: { lock_level: "CanNotDelete", scope: "/subscriptions/00000000-0000-0000-0000-00000000000a" },
          },
        },
      },
      verdict: {
        "azurerm_key_vault.own": "pass",
        "azurerm_key_vault.other": "fail",
        "azurerm_key_vault.open": "unknown",
      },
    },
    {
      when: "the subscription is looked up, by the provider of one vault and not of the other",
      given: {
        data: { azurerm_subscription: { own: {} } },
        resource: {
          azurerm_key_vault: { own: { name: "kv-a" }, other: { name: "kv-b", provider: "azurerm.other" } },
          azurerm_management_lock: {
            a: { lock_level: "CanNotDelete", scope: "${data.azurerm_subscription.own.id}" },
          },
        },
      },
      verdict: { "azurerm_key_vault.own": "pass", "azurerm_key_vault.other": "unknown" },
    },
    {
      when: "the lock names a group by its id",
      given: {
        provider: { azurerm: { features: [{}], subscription_id: "00000000-0000-0000-0000-00000000000a" } },
        resource: {
          azurerm_key_vault: {
            inside: { name: "kv-a", resource_group_name: "RG-ai" },
            outside: { name: "kv-b", resource_group_name: "rg-other" },
          },
          azurerm_management_lock: {
            a: {
              lock_level: "CanNotDelete",
              scope: "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg-ai",
            },
          },
        },
      },
      verdict: { "azurerm_key_vault.inside": "pass", "azurerm_key_vault.outside": "fail" },
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
