import { costOfEstate } from "../../../stacks/costs/cost-of-estate";
import type { CostedResource } from "../../../stacks/costs/cost-rule";

let made = 0;
function resource(type: string, attributes: CostedResource["attributes"] = {}, subscriptionId = "own"): CostedResource {
  return { address: `${type}.R${++made}`, type, attributes, subscriptionId };
}

function costs(...resources: readonly CostedResource[]) {
  return costOfEstate([{ name: "only", resources }]);
}

const replica = (cpu: number, memory: string) => ({ container: [{ cpu, memory }] });
const machine = { size: "Standard_D2s_v5", os_disk: { storage_account_type: "Premium_LRS", disk_size_gb: 32 } };
const key = (kty: string, keySize: number) =>
  resource("azapi_resource", {
    type: "Microsoft.KeyVault/vaults/keys@2025-05-01",
    body: { properties: { kty, keySize } },
  });
const database = (attributes: CostedResource["attributes"]) => [
  { ...resource("azurerm_cosmosdb_account", attributes), address: "azurerm_cosmosdb_account.Threads" },
];
const ofThreads = { account_name: "${azurerm_cosmosdb_account.Threads.name}" };
const gateway = (sku: object, autoscale?: object) =>
  resource("azurerm_application_gateway", {
    sku: { ...sku },
    ...(autoscale ? { autoscale_configuration: { ...autoscale } } : {}),
  });
const plan = (name: string, more = {}) =>
  resource("azurerm_security_center_subscription_pricing", { tier: "Standard", resource_type: name, ...more });

test.each<readonly [what: string, resources: readonly CostedResource[], monthly: number]>([
  ["a firewall: 730 hours at 1.75", [resource("azurerm_firewall", { sku_tier: "Premium" })], 1277.5],
  ["a standard firewall: 730 hours at 1.25", [resource("azurerm_firewall", { sku_tier: "Standard" })], 912.5],
  ["a private endpoint: 730 hours at a cent", [resource("azurerm_private_endpoint")], 7.3],
  ["23 private endpoints", Array.from({ length: 23 }, () => resource("azurerm_private_endpoint")), 167.9],
  ["13 zones at half a dollar", Array.from({ length: 13 }, () => resource("azurerm_private_dns_zone")), 6.5],
  [
    "a private endpoint of Container Apps: with the management of the plan",
    [
      resource("azurerm_private_endpoint", {
        private_service_connection: { subresource_names: ["managedEnvironments"] },
      }),
    ],
    80.3,
  ],
  ["a shared private link of AI Search: as an endpoint", [resource("azurerm_search_shared_private_link_service")], 7.3],
  ["a regional address", [resource("azurerm_public_ip", { sku_tier: "Regional" })], 3.65],
  ["a global address", [resource("azurerm_public_ip", { sku_tier: "Global" })], 7.3],
  [
    "an address with protection of its own",
    [resource("azurerm_public_ip", { ddos_protection_mode: "Enabled" })],
    202.65,
  ],
  ["a DDoS plan", [resource("azurerm_network_ddos_protection_plan")], 2943.55],
  [
    "a resolver with an inbound and an outbound endpoint and rules",
    [
      resource("azurerm_private_dns_resolver"),
      resource("azurerm_private_dns_resolver_inbound_endpoint"),
      resource("azurerm_private_dns_resolver_outbound_endpoint"),
      resource("azurerm_private_dns_resolver_dns_forwarding_ruleset"),
    ],
    362.5,
  ],
  ["a VPN gateway", [resource("azurerm_virtual_network_gateway", { sku: "VpnGw1AZ" })], 263.53],
  ["Bastion without a SKU: Basic", [resource("azurerm_bastion_host")], 138.7],
  ["Bastion for developers", [resource("azurerm_bastion_host", { sku: "Developer" })], 0],
  ["Bastion with its two units", [resource("azurerm_bastion_host", { sku: "Standard", scale_units: 2 })], 211.7],
  ["Bastion with two units more", [resource("azurerm_bastion_host", { sku: "Standard", scale_units: 4 })], 416.1],
  ["an application gateway that reserves nothing", [gateway({ name: "WAF_v2" }, { min_capacity: 0 })], 323.39],
  [
    "an application gateway that reserves two instances of ten units",
    [gateway({ name: "WAF_v2" }, { min_capacity: 2 })],
    533.63,
  ],
  ["an application gateway of fixed size", [gateway({ name: "Standard_v2", capacity: 8 })], 646.78],
  ["Front Door", [resource("azurerm_cdn_frontdoor_profile", { sku_name: "Premium_AzureFrontDoor" })], 330],
  ["a unit of API Management", [resource("azurerm_api_management", { sku_name: "Developer_1" })], 48.03],
  ["four units of API Management", [resource("azurerm_api_management", { sku_name: "Premium_4" })], 11_180.68],
  ["two units of a v2 tier", [resource("azurerm_api_management", { sku_name: "StandardV2_2" })], 1399.99],
  ["Redis", [resource("azurerm_managed_redis", { sku_name: "Balanced_B3" })], 47.45],
  ["a search service: one replica of one partition", [resource("azurerm_search_service", { sku: "standard" })], 245.28],
  [
    "a search service: three replicas times two partitions",
    [resource("azurerm_search_service", { sku: "standard", replica_count: 3, partition_count: 2 })],
    1471.68,
  ],
  [
    "models that are paid by token",
    [resource("azurerm_cognitive_deployment", { sku: { name: "Standard", capacity: 50 } })],
    0,
  ],
  [
    "five provisioned throughput units in the region",
    [resource("azurerm_cognitive_deployment", { sku: { name: "ProvisionedManaged", capacity: 5 } })],
    7300,
  ],
  [
    "two replicas of half a vCPU and 1 GiB, idle",
    [resource("azurerm_container_app", { template: { ...replica(0.5, "1Gi"), min_replicas: 2 } })],
    31.53,
  ],
  ["an app that scales to nothing", [resource("azurerm_container_app", { template: replica(4, "8Gi") })], 0],
  ["a job: by use", [resource("azurerm_container_app_job", { template: replica(4, "8Gi") })], 0],
  [
    "an environment in a network of its own: a load balancer and an address",
    [resource("azurerm_container_app_environment", { infrastructure_subnet_id: "/subscriptions/…" })],
    21.9,
  ],
  ["an environment elsewhere", [resource("azurerm_container_app_environment")], 0],
  ["a registry", [resource("azurerm_container_registry", { sku: "Premium" })], 50],
  [
    "a registry in three regions",
    [
      resource("azurerm_container_registry", {
        sku: "Premium",
        georeplications: [{ location: "a" }, { location: "b" }],
      }),
    ],
    150,
  ],
  ["a machine with its disk", [resource("azurerm_linux_virtual_machine", machine)], 75.36],
  ["a machine with Windows", [resource("azurerm_windows_virtual_machine", machine)], 142.52],
  [
    "autoscaled throughput: a tenth of its maximum, zones without a further price",
    [
      ...database({ geo_location: [{ location: "a", zone_redundant: true }] }),
      resource("azurerm_cosmosdb_sql_database", { ...ofThreads, autoscale_settings: { max_throughput: 1000 } }),
    ],
    8.76,
  ],
  [
    "autoscaled throughput in two regions",
    [
      ...database({ geo_location: [{ location: "a" }, { location: "b" }] }),
      resource("azurerm_cosmosdb_sql_container", { ...ofThreads, autoscale_settings: [{ max_throughput: 4000 }] }),
    ],
    70.08,
  ],
  [
    "fixed throughput, a quarter more in a region with zones",
    [
      ...database({ geo_location: [{ location: "a" }, { location: "b", zone_redundant: true }] }),
      resource("azurerm_cosmosdb_sql_database", { ...ofThreads, throughput: 500 }),
    ],
    65.7,
  ],
  ["a container that shares its database's throughput", [resource("azurerm_cosmosdb_sql_container", ofThreads)], 0],
  ["keys in software", [key("RSA", 2048), key("RSA", 3072)], 0],
  ["keys in hardware", [key("RSA-HSM", 2048), key("RSA-HSM", 3072), key("RSA-HSM", 4096)], 11],
  ["Defender for Key Vault", [plan("KeyVaults"), resource("azurerm_key_vault"), resource("azurerm_key_vault")], 0.5],
  ["Defender for Key Vault where there is none", [plan("KeyVaults")], 0],
  ["Defender for a subscription", [plan("KeyVaults"), resource("azurerm_key_vault", {}, "another")], 0],
  ["a Defender plan that is off", [plan("Arm", { tier: "Free" })], 0],
  ["Defender for Resource Manager", [plan("Arm")], 5.04],
  [
    "Defender for Cosmos DB",
    [plan("CosmosDbs"), resource("azurerm_cosmosdb_sql_database", { throughput: 400 })],
    4 * 0.88 + 4 * 5.84,
  ],
  [
    "Defender for Servers, plan 2",
    [plan("VirtualMachines", { subplan: "P2" }), resource("azurerm_linux_virtual_machine", machine)],
    75.36 + 14.6,
  ],
])("%s", (_what, resources, monthly) => {
  expect(costs(...resources)).toMatchObject({ fixedMonthlyUsd: Math.round(monthly * 100) / 100, notPriced: [] });
});

test("a Defender plan counts what all stacks have in its subscription", () => {
  const stores = [{ name: "app", resources: [resource("azurerm_key_vault"), resource("azurerm_key_vault")] }];
  const { fixed } = costOfEstate([...stores, { name: "defense", resources: [plan("KeyVaults")] }]);
  expect(fixed).toMatchObject([{ stack: "defense", quantity: 2, monthlyUsd: 0.5 }]);
});

const flowLog = (trafficAnalyticsInterval: number) => {
  const networkWatcherFlowAnalyticsConfiguration = { enabled: true, trafficAnalyticsInterval };
  const flowAnalyticsConfiguration = { networkWatcherFlowAnalyticsConfiguration };
  const type = "Microsoft.Network/networkWatchers/flowLogs@2025-03-01";
  return resource("azapi_resource", { type, body: { properties: { flowAnalyticsConfiguration } } });
};

test.each<readonly [what: string, resource: CostedResource, uses: readonly string[]]>([
  ["logs kept for a month", resource("azurerm_log_analytics_workspace", { retention_in_days: 31 }), ["2.3 GB"]],
  [
    "logs kept for a year",
    resource("azurerm_log_analytics_workspace", { retention_in_days: 365 }),
    ["0.1 GB and month", "2.3 GB"],
  ],
  ["flow logs analysed every 10 minutes", flowLog(10), ["0.5 GB", "3.5 GB"]],
  ["flow logs analysed every hour", flowLog(60), ["0.5 GB", "2.3 GB"]],
  ["a model", resource("azurerm_cognitive_deployment", { model: { name: "gpt-5.1" } }), ["? 1,000 tokens"]],
  [
    "a content safety account",
    resource("azurerm_cognitive_account", { kind: "ContentSafety" }),
    ["0.75 1,000 images", "0.38 1,000 records"],
  ],
  ["a language account", resource("azurerm_cognitive_account", { kind: "TextAnalytics" }), ["1 1,000 records"]],
  [
    "blobs in three zones",
    resource("azurerm_storage_account", { account_replication_type: "ZRS" }),
    ["0.026 GB and month"],
  ],
  [
    "a serverless account",
    resource("azurerm_cosmosdb_account", { capabilities: [{ name: "EnableServerless" }] }),
    ["0.25 GB and month", "0.279 million request units"],
  ],
  [
    "sessions of the code interpreter",
    resource("azapi_resource", {
      type: "Microsoft.App/sessionPools@2025-07-01",
      body: { properties: { containerType: "PythonLTS" } },
    }),
    ["0.03 session and hour"],
  ],
])("%s: by use, and in no sum", (_what, one, uses) => {
  const { byUse, fixedMonthlyUsd } = costs(one);
  expect(fixedMonthlyUsd).toBe(0);
  expect(byUse.map(({ price: { usd, per } }) => `${usd ?? "?"} ${per}`)).toEqual(uses);
});
