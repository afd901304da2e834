import type { Json, JsonObject } from "../../../common/json";
import { azapiType, cardOf } from "../../azure/registry";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { everyType, rule, type TerraformJson } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import { ignoredChanges } from "../../estate/ignored-changes";
import type { Resource } from "../../estate/resource";

/** Names, sizes and places, and what pipelines and rotation set; ignoring changes of these opens nothing. */
const harmless =
  /^(tags|tags_all|name|display_name|description|location|kind|plan|sku|sku_name|sku_tier|capacity|zones|image|tag|value|secret|content_type|expiration_date|not_before_date|created_date|priority|os_disk_type|replica_count|instances|worker_count|throughput|\w*_count|(?!\w*tls)\w*_version|version|zone_\w+|account_replication_type|account_tier|custom_subdomain_name|daily_quota_gb|active_active|key_size|\w*password|model|format|upgrade_settings|linux_fx_version|hidden_link|scaling|template|container|init_container)$/;

/** Words in the names of arguments that close something, also where no rule reads them by name. */
const closing =
  /public_network|network_acls|network_rule|network_profile|ip_restriction|firewall|local_auth|shared_access|access_key|access_polic|_tls|https|encrypt|rbac|role_based|purge_protection|soft_delete|retention|auth_settings|authentication|security_rule|authorized_ip|allow_\w*public|anonymous/;

/** Blocks that resources of their own may set instead, so that ignoring them is how the two get along. */
const setElsewhere: Readonly<Record<string, readonly string[]>> = {
  access_policy: ["azurerm_key_vault_access_policy"],
  customer_managed_key: [
    "azurerm_cognitive_account_customer_managed_key",
    "azurerm_eventhub_namespace_customer_managed_key",
    "azurerm_storage_account_customer_managed_key",
  ],
  network_rules: ["azurerm_storage_account_network_rules"],
  queue_properties: ["azurerm_storage_account_queue_properties"],
  route: ["azurerm_route"],
  security_rule: ["azurerm_network_security_rule"],
  static_website: ["azurerm_storage_account_static_website"],
};

/**
 * What Azure's own protection adds, so that a plan would take it away again: Defender for Storage adds a rule for its scanner to each
 * account. Whoever else is in the list is there by the id of one resource, and still needs a role.
 * https://github.com/hashicorp/terraform-provider-azurerm/issues/26019
 */
const addedByAzure: ReadonlySet<string> = new Set(["network_rules.private_link_access", "private_link_access"]);

/** The arguments that an ignored path of an azapi block stands for. */
function throughBody(path: string, resource: Resource): readonly string[] {
  const inBody = /^(?:sensitive_)?body(?:\.(.*))?$/.exec(path);
  const type = resource.armType === undefined ? undefined : azapiType(resource.armType.toLowerCase());
  if (!inBody || !type) return [path];
  const below = (inBody[1] ?? "").toLowerCase();
  const meant = type.arguments.filter(({ from }) => overlaps(from.toLowerCase(), below));
  return meant.map(({ to }) => to);
}

function overlaps(one: string, other: string): boolean {
  return other === "" || one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** A block that changes the resource sets the argument, so that the next apply of that one sets it back. */
function changedElsewhere(path: string, resource: Resource, graph: Graph): boolean {
  return graph.resources.some((other) => {
    if (other.mode !== "update" || other.type !== resource.type || other.value(path).state !== "known") return false;
    const target = graph.target(other, "resource_id");
    return target.kind === "resource" && target.resource.key === resource.key && target.suffix === "";
  });
}

/** Whether a path is, holds or is part of an argument that decides what is open. */
function decides(path: string, resource: Resource, graph: Graph): boolean {
  if (addedByAzure.has(path) || changedElsewhere(path, resource, graph)) return false;
  const steps = path.split(".");
  const [block = "", ...rest] = steps;
  if (steps.some((step, index) => harmless.test(step) && (index === 0 || index === steps.length - 1))) return false;
  const others = setElsewhere[block] ?? [];
  if (others.some((type) => graph.companions(resource, type).found.length > 0 || apart(graph, resource, type)))
    return false;
  const known = Object.keys(cardOf(resource.type)?.arguments ?? {}).filter((name) => !harmless.test(name));
  const isRead = known.some((name) => name === path || name.startsWith(`${path}.`));
  // Of a block that a rule reads as a whole, each part counts; of a map of settings, one setting does not.
  const isPart = known.some((name) => path.startsWith(`${name}.`)) && block !== "app_settings";
  return isRead || (isPart && rest.some((step) => closing.test(step))) || closing.test(path);
}

/** A companion that the table of links does not follow, in the same stack. */
function apart(graph: Graph, { stack }: Resource, type: string): boolean {
  return type === "azurerm_key_vault_access_policy" && graph.all(type).some((policy) => policy.stack === stack);
}

function check(resource: Resource, graph: Graph): Outcome {
  const ignored = ignoredChanges(resource);
  if (ignored.state === "unknown") return unknown(ignored.reason);
  const { paths } = ignored;
  if (paths.length === 0) return notApplicable("it ignores no changes");
  if (!cardOf(resource.type)?.arguments) return notApplicable("no rule reads its arguments");
  if (paths.includes("all")) return fail("it ignores changes of every argument");
  const found = paths.filter((path) =>
    throughBody(path, resource).some((argument) => decides(argument, resource, graph)),
  );
  return found.length > 0 ? fail(`it ignores changes of ${found.join(", ")}`) : pass();
}

function ignoring(ignore_changes: Json, more: JsonObject = {}): TerraformJson {
  return { resource: { azurerm_storage_account: { a: { name: "st", lifecycle: { ignore_changes } } }, ...more } };
}

/** What Terraform does not set back, whoever changes it in the portal keeps; no plan and no check shows it. */
export default rule({
  id: "security-argument-ignored",
  control: "ZTAI-GV-10",
  title: "Changes of a security setting are ignored",
  severity: "medium",
  on: [everyType],
  check,
  fix: "Remove the argument from ignore_changes, so that the next apply sets it back.",
  examples: {
    pass: ignoring(["tags"]),
    fail: ignoring(["tags", "public_network_access_enabled"]),
  },
  edges: [
    {
      when: "the oldest version of TLS is not a version of a program",
      given: {
        resource: {
          azurerm_storage_account: {
            a: { min_tls_version: "TLS1_2", lifecycle: { ignore_changes: ["min_tls_version"] } },
          },
        },
      },
      verdict: "fail",
    },
    { when: "everything holds what matters", given: ignoring("all"), verdict: "fail" },
    { when: "everything in the form of HCL is the same", given: ignoring(["${all}"]), verdict: "fail" },
    { when: "a block holds what matters in it", given: ignoring(["${network_rules}"]), verdict: "fail" },
    { when: "a part of a block counts", given: ignoring(["network_rules[0].default_action"]), verdict: "fail" },
    {
      when: "the rule of a scanner is added by Defender for Storage",
      given: ignoring(["network_rules[0].private_link_access"]),
      verdict: "pass",
    },
    { when: "a tag is only a tag", given: ignoring(['tags["created"]', "account_tier"]), verdict: "pass" },
    {
      when: "rules that stand apart are set there",
      given: ignoring(["network_rules"], {
        azurerm_storage_account_network_rules: {
          r: { storage_account_id: "${azurerm_storage_account.a.id}", default_action: "Deny" },
        },
      }),
      verdict: "pass",
    },
    {
      when: "a block that changes the resource sets it",
      given: {
        resource: {
          azurerm_api_management: {
            a: { name: "apim-a", lifecycle: { ignore_changes: ["public_network_access_enabled"] } },
            b: { name: "apim-b", lifecycle: { ignore_changes: ["public_network_access_enabled"] } },
          },
          azapi_update_resource: {
            a: {
              type: "Microsoft.ApiManagement/service@2024-05-01",
              resource_id: "${azurerm_api_management.a.id}",
              body: { properties: { publicNetworkAccess: "Disabled" } },
            },
          },
        },
      },
      verdict: { "azurerm_api_management.a": "pass", "azurerm_api_management.b": "fail" },
    },
    {
      when: "the size of a pool is set by its scaler",
      given: {
        resource: {
          azurerm_kubernetes_cluster: {
            a: {
              name: "aks",
              lifecycle: [{ ignore_changes: ["${default_node_pool[0].node_count}", "${kubernetes_version}"] }],
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a property of a body is the argument that it stands for",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Search/searchServices@2025-05-01",
              name: "srch",
              body: {},
              lifecycle: { ignore_changes: ["body.properties.publicNetworkAccess"] },
            },
            b: {
              type: "Microsoft.Search/searchServices@2025-05-01",
              name: "srch",
              body: {},
              lifecycle: { ignore_changes: ["body.properties.replicaCount", "tags"] },
            },
          },
        },
      },
      verdict: { "azapi_resource.a": "fail", "azapi_resource.b": "pass" },
    },
  ],
});
