import type { Json, JsonObject } from "../../common/json";
import { buildGraph } from "../../policies/estate/estate";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { synthExample } from "../helpers/synth-example";
import { documentOf } from "./judge-example";

type Stacks = Record<string, Record<string, Json>>;
type Arguments = Record<string, Json>;

const sound = JSON.stringify(
  Object.fromEntries(Object.entries(synthExample().stacks).map(([name, { json }]) => [name, json])),
);

/** Rules that fail somewhere in the estate after a change to it. */
function failing(change: (stacks: Stacks) => void): readonly string[] {
  const stacks = JSON.parse(sound) as Stacks;
  change(stacks);
  const graph = buildGraph(Object.entries(stacks).map(([name, stack]) => documentOf(name, stack as JsonObject)));
  const failed = runRules(rules, graph).filter(({ verdict }) => verdict === "fail");
  return [...new Set(failed.map(({ rule }) => rule))].sort();
}

/** All resources of a type in all stacks, with the means to remove each. */
function resources(stacks: Stacks, type: string): readonly { readonly raw: Arguments; remove(): void }[] {
  return Object.values(stacks).flatMap((stack) => {
    const named = ((stack["resource"] ?? {}) as Record<string, Record<string, Arguments>>)[type] ?? {};
    return Object.entries(named).map(([name, raw]) => ({ raw, remove: () => void delete named[name] }));
  });
}

/** Sets an argument, through blocks, on every resource of a type. */
function set(type: string, path: string, value: Json): (stacks: Stacks) => void {
  return (stacks) => {
    const found = resources(stacks, type);
    expect(found).not.toEqual([]);
    for (const { raw } of found) {
      const steps = path.split(".");
      let block: Arguments = raw;
      for (const step of steps.slice(0, -1)) {
        const next = block[step];
        block = (Array.isArray(next) ? next[0] : next) as Arguments;
      }
      block[steps[steps.length - 1] ?? ""] = value;
    }
  };
}

function removeAll(type: string): (stacks: Stacks) => void {
  return (stacks) => {
    const found = resources(stacks, type);
    expect(found).not.toEqual([]);
    found.forEach((resource) => resource.remove());
  };
}

test("the estate as synthesized fails nothing", () => {
  expect(failing(() => undefined)).toEqual([]);
});

test.each<readonly [string, readonly string[], (stacks: Stacks) => void]>([
  ["an AI account with keys", ["ai-account-local-auth"], set("azurerm_cognitive_account", "local_auth_enabled", true)],
  [
    "a search service with keys",
    ["search-api-keys"],
    set("azurerm_search_service", "local_authentication_enabled", true),
  ],
  [
    "a storage account with keys",
    ["storage-shared-key"],
    set("azurerm_storage_account", "shared_access_key_enabled", true),
  ],
  ["a database with keys", ["cosmos-keys"], set("azurerm_cosmosdb_account", "local_authentication_disabled", false)],
  ["a registry with an admin", ["registry-admin-user"], set("azurerm_container_registry", "admin_enabled", true)],
  ["a public vault", ["public-network-access"], set("azurerm_key_vault", "public_network_access_enabled", true)],
  [
    "an open vault firewall",
    ["network-default-deny"],
    set("azurerm_key_vault", "network_acls.default_action", "Allow"),
  ],
  ["no private endpoints", ["private-endpoint"], removeAll("azurerm_private_endpoint")],
  [
    "an endpoint to the wrong sub-resource",
    ["private-endpoint", "private-endpoint-sub-resource"],
    set("azurerm_private_endpoint", "private_service_connection.subresource_names", ["portal"]),
  ],
  [
    "endpoints without zones",
    ["private-endpoint-dns"],
    set("azurerm_private_endpoint", "private_dns_zone_group.private_dns_zone_ids", []),
  ],
  ["zones without networks", ["private-dns-zone-linked"], removeAll("azurerm_private_dns_zone_virtual_network_link")],
  [
    "subnets without security groups",
    ["subnet-security-group"],
    removeAll("azurerm_subnet_network_security_group_association"),
  ],
  ["subnets without routes", ["subnet-route-table"], removeAll("azurerm_subnet_route_table_association")],
  [
    "default outbound access",
    ["subnet-default-outbound"],
    set("azurerm_subnet", "default_outbound_access_enabled", true),
  ],
  [
    "security groups without rules",
    ["security-group-explicit-deny"],
    set("azurerm_network_security_group", "security_rule", []),
  ],
  [
    "a route to the internet",
    ["default-route-firewall"],
    set("azurerm_route_table", "route.next_hop_type", "Internet"),
  ],
  [
    "a firewall that only alerts",
    ["firewall-threat-intelligence"],
    set("azurerm_firewall_policy", "threat_intelligence_mode", "Alert"),
  ],
  [
    "egress by wildcard",
    ["firewall-wildcard-egress"],
    set("azurerm_firewall_policy_rule_collection_group", "application_rule_collection.rule.destination_fqdns", ["*"]),
  ],
  [
    "an account that calls anybody",
    ["ai-account-outbound"],
    set("azurerm_cognitive_account", "outbound_network_access_restricted", false),
  ],
  [
    "an owner",
    ["role-lists-keys", "role-not-privileged", "role-scope"],
    set(
      "azurerm_role_assignment",
      "role_definition_id",
      "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    ),
  ],
  [
    "grants on the subscription",
    ["project-role", "role-lists-keys", "role-scope"],
    set("azurerm_role_assignment", "scope", "/subscriptions/00000000-0000-0000-0000-000000000001"),
  ],
  [
    "grants to a person",
    ["role-scope", "standing-user-grant"],
    set("azurerm_role_assignment", "principal_type", "User"),
  ],
  [
    "data without a label",
    ["classification-tag"],
    set("azurerm_cosmosdb_account", "tags.dataClassification", "secret"),
  ],
  [
    "storage that anybody reads",
    ["storage-anonymous-access"],
    set("azurerm_storage_account", "allow_nested_items_to_be_public", true),
  ],
  [
    "a vault that can be purged",
    ["key-vault-purge-protection"],
    set("azurerm_key_vault", "purge_protection_enabled", false),
  ],
  ["a model nobody vetted", ["model-allow-list"], set("azurerm_cognitive_deployment", "model.name", "gpt-unknown")],
  [
    "a model that changes by itself",
    ["model-version-pinned"],
    set("azurerm_cognitive_deployment", "version_upgrade_option", "OnceNewDefaultVersionAvailable"),
  ],
  ["a global deployment", ["inference-region"], set("azurerm_cognitive_deployment", "sku.name", "GlobalStandard")],
  [
    "the platform's own filter",
    ["deployment-guardrail"],
    set("azurerm_cognitive_deployment", "rai_policy_name", "Microsoft.DefaultV2"),
  ],
  [
    "no content filters",
    ["harm-filters", "indirect-attack-shield", "jailbreak-shield", "protected-material"],
    set("azurerm_cognitive_account_rai_policy", "content_filter", []),
  ],
  [
    "a filter that comes late",
    ["synchronous-filter"],
    set("azurerm_cognitive_account_rai_policy", "mode", "Asynchronous_filter"),
  ],
  [
    "an environment with a public address",
    ["container-app-ingress", "container-app-source-addresses", "container-environment-internal"],
    set("azurerm_container_app_environment", "internal_load_balancer_enabled", false),
  ],
  [
    "no logs",
    ["ai-service-logs", "service-metrics", "storage-queue-logging", "supporting-service-logs"],
    removeAll("azurerm_monitor_diagnostic_setting"),
  ],
  [
    "logs that go nowhere",
    ["ai-service-logs", "service-metrics", "supporting-service-logs"],
    set("azurerm_monitor_diagnostic_setting", "log_analytics_workspace_id", null),
  ],
  ["logs for a month", ["log-retention"], set("azurerm_log_analytics_workspace", "retention_in_days", 30)],
  [
    "telemetry over the internet",
    ["telemetry-query"],
    set("azurerm_log_analytics_workspace", "internet_query_enabled", true),
  ],
  [
    "an open private link scope",
    ["private-link-scope-mode"],
    set("azurerm_monitor_private_link_scope", "query_access_mode", "Open"),
  ],
  ["no Sentinel", ["sentinel-onboarded"], removeAll("azurerm_sentinel_log_analytics_workspace_onboarding")],
])("%s is noticed, and nothing else fails", (_, expected, change) => {
  expect(failing(change)).toEqual([...expected].sort());
});
