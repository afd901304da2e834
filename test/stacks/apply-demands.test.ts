import type { Deployment } from "../../blueprints/deployment";
import { typeRules } from "../../stacks/apply-table";
import { load } from "../blueprints/deployment/deployment-files";
import { applyTable } from "../helpers/apply-table";
import { broughtDeployment, maximalDeployment } from "../helpers/maximal-deployment";
import type { SynthesizedEstate } from "../helpers/synth-example";
import { synthEstate } from "../helpers/synth-example";

type Values = Record<string, unknown>;
type Named = Record<string, Values>;

const parsed = (deployment: object): Deployment => load({ "ztai.yaml": JSON.stringify(deployment) }).deployment;
const estates = [maximalDeployment, broughtDeployment].map((deployment) => synthEstate(parsed(deployment)));

/** What the table refuses once every stack was changed, by the rules that say `about`. */
function refusedAfter(change: (resources: Record<string, Named>) => void, about?: string): string {
  return estates
    .flatMap((estate) => {
      const stacks = Object.entries(estate.stacks).map(([name, stack]) => {
        const json = structuredClone(stack.json);
        change((json["resource"] ?? {}) as Record<string, Named>);
        return [name, { ...stack, json }] as const;
      });
      const changed: SynthesizedEstate = { ...estate, stacks: Object.fromEntries(stacks) };
      return applyTable(changed, about).refused;
    })
    .join("\n");
}

/** Changes every resource of a type. */
const each =
  (type: string, change: (values: Values) => void) =>
  (resources: Record<string, Named>): void =>
    Object.values(resources[type] ?? {}).forEach(change);

/** Sets arguments of every resource of a type. */
const set = (type: string, values: Values) => each(type, (all) => Object.assign(all, values));

/** Adds a copy of every resource of a type. */
const twice = (type: string) => (resources: Record<string, Named>) => {
  for (const [name, values] of Object.entries(resources[type] ?? {})) {
    resources[type] = { ...resources[type], [`${name}_Again`]: structuredClone(values) };
  }
};

const list = (values: Values, key: string) => (values[key] ?? []) as Values[];
const repeat = (type: string, key: string) =>
  each(type, (values) => (values[key] = [...list(values, key), ...list(values, key)]));
const below = (values: Values, key: string) => values[key] as Values;

const changes: readonly (readonly [says: string, change: (resources: Record<string, Named>) => void])[] = [
  [
    "a limit of requests says in what time",
    each("azurerm_web_application_firewall_policy", (values) => {
      for (const rule of list(values, "custom_rules")) delete rule["rate_limit_duration"];
    }),
  ],
  [
    "a listener on each front end",
    each("azurerm_application_gateway", (values) => {
      values["frontend_ip_configuration"] = [...list(values, "frontend_ip_configuration"), { name: "second" }];
    }),
  ],
  ["projects take kind AIServices", set("azurerm_cognitive_account", { identity: undefined })],
  ["1 to 1,000 hosts", set("azurerm_cognitive_account", { fqdns: [] })],
  ["the vault of its key stands in its region", set("azurerm_key_vault", { location: "eastus" })],
  ["it stands in the region of its account", set("azurerm_cognitive_account_project", { location: "eastus" })],
  ["each variable and each secret once", repeat("azurerm_container_app", "secret")],
  ["with SKU Premium only", set("azurerm_container_registry", { sku: "Basic" })],
  ["export is off only", set("azurerm_container_registry", { public_network_access_enabled: true })],
  [
    "a private-only host",
    each("azapi_resource", ({ body }) =>
      Object.assign((body as Values)["properties"] ?? {}, { enablePrivateOnlyBastion: true }),
    ),
  ],
  ["three addresses", set("azurerm_virtual_network_gateway", { active_active: false })],
  ["by the identity of the machine", set("azurerm_linux_virtual_machine", { identity: undefined })],
  ["one in an estate", twice("azurerm_network_ddos_protection_plan")],
  ["one in a network", twice("azurerm_private_dns_resolver")],
  ["as a user-assigned identity", set("azurerm_cosmosdb_account", { default_identity_type: "FirstPartyIdentity" })],
  ["one region has failover priority 0", repeat("azurerm_cosmosdb_account", "geo_location")],
  ["a plan once", twice("azurerm_security_center_subscription_pricing")],
  ["the tier of its policy", set("azurerm_firewall_policy", { sku: "Standard" })],
  [
    "each collection's priority and name once",
    repeat("azurerm_firewall_policy_rule_collection_group", "network_rule_collection"),
  ],
  ["no two groups of a policy", set("azurerm_firewall_policy_rule_collection_group", { priority: 100 })],
  ["no two with the same issuer", twice("azurerm_federated_identity_credential")],
  ["a role once", twice("azurerm_role_assignment")],
  ["the vault has purge protection", set("azurerm_key_vault", { purge_protection_enabled: false })],
  ["a resource once in a scope", twice("azurerm_monitor_private_link_scoped_service")],
  ["no category to a workspace twice", twice("azurerm_monitor_diagnostic_setting")],
  ["logs or metrics", set("azurerm_monitor_diagnostic_setting", { enabled_log: undefined, enabled_metric: undefined })],
  ["the storage account lets trusted", set("azurerm_storage_account", { network_rules: { bypass: ["None"] } })],
  [
    "registers in the zones",
    each("azurerm_private_endpoint", (all) => (below(all, "private_dns_zone_group")["private_dns_zone_ids"] = [])),
  ],
  ["a registry that it leads to", set("azurerm_container_registry", { sku: "Standard" })],
  [
    "with the module RediSearch",
    each("azurerm_managed_redis", (values) => {
      values["default_database"] = { ...below(values, "default_database"), eviction_policy: "VolatileLRU" };
    }),
  ],
  ["36 at most", set("azurerm_search_service", { replica_count: 12, partition_count: 12 })],
  ["authentication_failure_mode", set("azurerm_search_service", { authentication_failure_mode: "http403" })],
  [
    "only where the workspace stands in a cluster",
    set("azurerm_sentinel_log_analytics_workspace_onboarding", { customer_managed_key_enabled: true }),
  ],
  ["takes kind StorageV2", set("azurerm_storage_account", { account_kind: "Storage" })],
  ["takes versioning of blobs", set("azurerm_storage_account", { blob_properties: { versioning_enabled: false } })],
  ["1 to 100 rules", repeat("azurerm_storage_management_policy", "rule")],
  ["no two connections of an account have a name", twice("azapi_resource")],
  ["no two rules of a network have a name", twice("azapi_resource")],
  ["exactly one connection for each kind of data", twice("azapi_resource")],
  ["do not overlap those of a network", set("azurerm_virtual_network", { address_space: ["10.0.0.0/8"] })],
  ["its range lies in the network", set("azurerm_subnet", { address_prefixes: ["10.0.0.0/26"] })],
  ["at most 1,000 rules", repeat("azurerm_network_security_group", "security_rule")],
  ["each route's name and range once", repeat("azurerm_route_table", "route")],
  ["the table of a GatewaySubnet", set("azurerm_route_table", { bgp_route_propagation_enabled: false })],
  [
    "1 to 30 back ends in a pool",
    each("azapi_resource", (all) => {
      const { pool } = ((all["body"] as Values | undefined)?.["properties"] ?? {}) as { pool?: Values };
      if (pool) pool["services"] = [];
    }),
  ],
  ["no two APIs of a service", set("azurerm_api_management_api", { path: "models" })],
  ["each parameter of the path", set("azurerm_api_management_api_operation", { template_parameter: [] })],
  ["approval only where", set("azurerm_api_management_product", { approval_required: true })],
  ["an API in one open product", twice("azurerm_api_management_product_api")],
  ["uses the gateway of the other side", set("azurerm_virtual_network_peering", { allow_gateway_transit: false })],
];

test.each(changes)("the table refuses what breaks: %s", (says, change) => {
  expect(refusedAfter(change, says)).toContain(says);
});

test("every order breaks without depends_on", () => {
  const refused = refusedAfter((resources) => {
    for (const named of Object.values(resources))
      for (const values of Object.values(named)) delete values["depends_on"];
  });
  const orders = typeRules
    .flatMap(({ arguments: own, demands = [] }) => [...Object.values(own), ...demands])
    .filter(({ kind }) => kind === "order")
    .map(({ says }) => says);
  expect([...new Set(orders)].filter((says) => !refused.includes(says))).toEqual([]);
});

test("every rule about a resource as a whole is broken here", () => {
  const combinations = typeRules
    .flatMap(({ demands = [] }) => demands)
    .filter(({ kind }) => kind === "combination")
    .map(({ says }) => says);
  expect(combinations.filter((rule) => !changes.some(([says]) => rule.includes(says)))).toEqual([]);
});
