import type { StandingPrice } from "./price";
import { byUse, documented, hourly, infracost, monthly, unconfirmed } from "./price";

/** Day on which the sources of the prices were read. */
export const pricesReadOn = "2026-11-28";

const learn = (article: string, commit: string) =>
  `https://github.com/MicrosoftDocs/azure-docs/blob/${commit}/articles/${article}.md`;
const firewall = infracost("firewall", "027bec33d4836acb33a90ea902d8255869e9077f");
const endpoint = infracost("private_endpoint", "01c59b17a6fbaab511ccab5fb75ce760ad694eef", "US West");
const vpnGateway = infracost("virtual_network_gateway", "4269a32f875001bc0e682bbffb06b715002a9f95");
const gatewayPricing = documented(
  learn("application-gateway/understanding-pricing", "08de399fad77cea49d83f3bdb58721de4c1ad78c"),
);
const frontDoor = documented(
  learn("frontdoor/understanding-pricing", "17e7446a8bf211100c3512b67ee439fec05c89b2"),
  "any region",
);
const apiManagement = infracost("api_management", "027bec33d4836acb33a90ea902d8255869e9077f");
const redis = infracost("managed_redis", "14f9d86d9575d7c24a6598d9b07e5af02ae9919a");
const search = infracost("search_service", "243cadf8ee7c2330ae4ef3cc343b0095b1312570");
const containerApp = infracost("container_app", "228d15e96043c85e007b18f68d89300ad57a0f27", "West Europe");
const registry = infracost("container_registry", "2b44191b41afdf8809e6a61287361c0b0989e501", "West Europe");
const cosmos = infracost("cosmosdb_sql_database", "027bec33d4836acb33a90ea902d8255869e9077f", "US West");
const vaultKey = infracost("key_vault_key", "027bec33d4836acb33a90ea902d8255869e9077f");
const storage = infracost("storage_account", "027bec33d4836acb33a90ea902d8255869e9077f", "US West");
const insights = infracost("application_insights", "027bec33d4836acb33a90ea902d8255869e9077f");
const flowLog = infracost("network_watcher_flow_log", "477bb5e4d8872a59591733f0328c43ca3844b20c", "West Europe");
const defender = infracost(
  "security_center_subscription_pricing",
  "01c59b17a6fbaab511ccab5fb75ce760ad694eef",
  "any region",
);
const throughputUnits = infracost("cognitive_deployment", "0530df7c38961526178eb3b0a97aa3d20ec15df6");
const machine = infracost("linux_virtual_machine", "1be2f752b9a9afb7a89e1149bcf2d2dfcca6e986");
const peering = infracost("virtual_network_peering", "023f841ecfc2ffdcdeca3ec8e6c978f1b1ce89e5", "West Europe");
const dedicatedManagement = documented("https://github.com/microsoft/azure-container-apps/issues/1596", "any region");

/** Networks. */
export const networkPrices = {
  privateDnsZone: monthly(
    "Private DNS zone",
    0.5,
    infracost("private_dns_zone", "027bec33d4836acb33a90ea902d8255869e9077f", "US West"),
  ),
  dnsQueries: byUse("Queries of private DNS zones", "million queries", 0.4, unconfirmed("dns")),
  privateEndpoint: hourly("Private endpoint", 0.01, endpoint),
  privateEndpointData: byUse("Data through private endpoints, each way", "GB", 0.01, endpoint),
  publicIp: hourly(
    "Public IP address, standard",
    0.005,
    infracost("public_ip", "1a29e8d7884e0019d7ed8e95d83df1ca4a38fcab"),
  ),
  globalPublicIp: hourly(
    "Public IP address, global",
    0.01,
    infracost("public_ip", "1a29e8d7884e0019d7ed8e95d83df1ca4a38fcab"),
  ),
  ddosIpProtection: monthly("DDoS IP protection", 199, unconfirmed("ddos-protection")),
  firewallData: byUse("Data through Azure Firewall", "GB", 0.016, firewall),
  peeringData: byUse("Data over peerings, each way", "GB", 0.01, peering),
  hubData: byUse("Data through a hub of Virtual WAN", "GB", 0.02, unconfirmed("virtual-wan")),
  resolverInbound: monthly(
    "DNS resolver, inbound endpoint",
    180,
    infracost("private_dns_resolver_inbound_endpoint", "7839247d7186b4f62112200b9555c0df09df081d", "West Europe"),
  ),
  resolverOutbound: monthly(
    "DNS resolver, outbound endpoint",
    180,
    infracost("private_dns_resolver_outbound_endpoint", "0210b02f8a1b998f52feacb59386f282b807612d", "West Europe"),
  ),
  resolverRuleset: monthly(
    "DNS resolver, forwarding rule set",
    2.5,
    infracost("private_dns_resolver_dns_forwarding_ruleset", "885c62dbdf4f634daf96618597da0a27cfece383", "West Europe"),
  ),
  ddosPlan: monthly(
    "DDoS network protection plan",
    2943.55,
    infracost("network_ddos_protection_plan", "2b7c864a7e2928a539cb906d2b88457c381e149d", "West Europe"),
  ),
  ddosOverage: byUse(
    "Addresses that a DDoS plan protects beyond a hundred",
    "address and month",
    29.44,
    infracost("network_ddos_protection_plan", "2b7c864a7e2928a539cb906d2b88457c381e149d", "West Europe"),
  ),
  vpnConnections: byUse("Point-to-site connections beyond 128", "connection and month", 7.3, vpnGateway),
  vpnData: byUse("Data out through the VPN gateway", "GB", 0.035, vpnGateway),
  bastionUnit: hourly("Azure Bastion, scale unit beyond two", 0.14, unconfirmed("azure-bastion")),
  bastionData: byUse(
    "Data out through Azure Bastion",
    "GB",
    0.12,
    infracost("bastion_host", "027bec33d4836acb33a90ea902d8255869e9077f", "Australia East"),
  ),
  loadBalancer: hourly("Load balancer, standard", 0.025, unconfirmed("load-balancer")),
  loadBalancerData: byUse(
    "Data through load balancers",
    "GB",
    0.005,
    infracost("lb_rule_v2", "243cadf8ee7c2330ae4ef3cc343b0095b1312570", "US West"),
  ),
} as const;

/** Azure Firewall, by tier; the same in a virtual network and in a hub of Virtual WAN. */
export const firewallPrices: Readonly<Record<string, StandingPrice>> = {
  Standard: hourly("Azure Firewall, Standard", 1.25, firewall),
  Premium: hourly("Azure Firewall, Premium", 1.75, firewall),
};

/** VPN gateways, by SKU. */
export const vpnGatewayPrices: Readonly<Record<string, StandingPrice>> = {
  VpnGw1: hourly("VPN gateway, VpnGw1", 0.19, vpnGateway),
  VpnGw2: hourly("VPN gateway, VpnGw2", 0.49, vpnGateway),
  VpnGw3: hourly("VPN gateway, VpnGw3", 1.25, vpnGateway),
  VpnGw1AZ: hourly("VPN gateway, VpnGw1AZ", 0.361, vpnGateway),
  VpnGw2AZ: hourly("VPN gateway, VpnGw2AZ", 0.564, unconfirmed("vpn-gateway")),
  VpnGw3AZ: hourly("VPN gateway, VpnGw3AZ", 1.438, unconfirmed("vpn-gateway")),
};

/** Azure Bastion with its first two scale units, by SKU. */
export const bastionPrices: Readonly<Record<string, StandingPrice>> = {
  Basic: hourly(
    "Azure Bastion, Basic",
    0.19,
    infracost("bastion_host", "027bec33d4836acb33a90ea902d8255869e9077f", "Australia East"),
  ),
  Standard: hourly("Azure Bastion, Standard", 0.29, unconfirmed("azure-bastion")),
  Premium: hourly("Azure Bastion, Premium", 0.45, unconfirmed("azure-bastion")),
};

/** What stands before apps and models. */
export const entryPrices = {
  capacityUnits: byUse(
    "Application Gateway, capacity units of WAF_v2 beyond those reserved",
    "unit and hour",
    0.0144,
    gatewayPricing,
  ),
  edgeRequests: byUse("Requests to Front Door, by zone", "10,000 requests", undefined, frontDoor),
  edgeData: byUse("Data from Front Door to clients, by zone", "GB", undefined, frontDoor),
  gatewayCalls: byUse(
    "Calls beyond those that a v2 tier includes",
    "million calls",
    undefined,
    unconfirmed("api-management"),
  ),
} as const;

/** Front Door profiles, by SKU. */
export const frontDoorPrices: Readonly<Record<string, StandingPrice>> = {
  Standard_AzureFrontDoor: monthly("Front Door, Standard", 35, frontDoor),
  Premium_AzureFrontDoor: monthly("Front Door, Premium", 330, frontDoor),
};

/** Application gateways, by SKU, without capacity units. */
export const applicationGatewayPrices: Readonly<Record<string, StandingPrice>> = {
  Standard_v2: hourly("Application Gateway, Standard_v2", 0.246, gatewayPricing),
  WAF_v2: hourly("Application Gateway, WAF_v2", 0.443, gatewayPricing),
};

/** Capacity units of application gateways, by SKU. Each instance that is reserved is ten. */
export const capacityUnitPrices: Readonly<Record<string, StandingPrice>> = {
  Standard_v2: hourly("Application Gateway, capacity unit of Standard_v2", 0.008, gatewayPricing),
  WAF_v2: hourly("Application Gateway, capacity unit of WAF_v2", 0.0144, gatewayPricing),
};

/** Units of API Management, by tier. */
export const apiManagementPrices: Readonly<Record<string, StandingPrice>> = {
  Developer: monthly("API Management, unit of Developer", 48.03, apiManagement),
  Basic: monthly("API Management, unit of Basic", 147.17, apiManagement),
  Standard: monthly("API Management, unit of Standard", 686.71, apiManagement),
  Premium: monthly("API Management, unit of Premium", 2795.17, apiManagement),
  BasicV2: hourly("API Management, unit of Basic v2", 0.20548, unconfirmed("api-management")),
  StandardV2: hourly("API Management, unit of Standard v2", 0.9589, unconfirmed("api-management")),
  PremiumV2: hourly("API Management, unit of Premium v2", 3.83562, unconfirmed("api-management")),
};

/** Azure Managed Redis, by SKU. */
export const redisPrices: Readonly<Record<string, StandingPrice>> = {
  Balanced_B3: hourly("Managed Redis, Balanced_B3", 0.065, redis),
  MemoryOptimized_M10: hourly("Managed Redis, MemoryOptimized_M10", 0.216, redis),
  ComputeOptimized_X10: hourly("Managed Redis, ComputeOptimized_X10", 0.583, redis),
};

/** AI services. */
export const aiPrices = {
  otherAiServices: byUse(
    "Calls of other AI services, by service",
    "call",
    undefined,
    unconfirmed("cognitive-services"),
  ),
  screenedText: byUse("Content Safety, text records", "1,000 records", 0.38, unconfirmed("content-safety")),
  screenedImages: byUse("Content Safety, images", "1,000 images", 0.75, unconfirmed("content-safety")),
  languageRecords: byUse("Language, text records", "1,000 records", 1, unconfirmed("language-service")),
  semanticQueries: byUse("AI Search, semantic queries beyond a thousand", "1,000 queries", 1, unconfirmed("search")),
  sessions: byUse("Sessions of the code interpreter", "session and hour", 0.03, unconfirmed("container-apps")),
} as const;

/** A model that is paid by token; how much depends on the model. */
export function tokenPrice(model: string) {
  return byUse(`Tokens of ${model}, by model`, "1,000 tokens", undefined, unconfirmed("azure-openai"));
}

/** Provisioned throughput units, by SKU of the deployment. */
export const throughputUnitPrices: Readonly<Record<string, StandingPrice>> = {
  ProvisionedManaged: hourly("Provisioned throughput unit, in the region", 2, throughputUnits),
  DataZoneProvisionedManaged: hourly("Provisioned throughput unit, in the data zone", 1.1, throughputUnits),
  GlobalProvisionedManaged: hourly("Provisioned throughput unit, global", 1, throughputUnits),
};

/** Search units, by SKU: replicas times partitions. */
export const searchUnitPrices: Readonly<Record<string, StandingPrice>> = {
  basic: hourly("AI Search, unit of Basic", 0.101, search),
  // The page rounds what it says for one and three units: 245 and 735 dollars a month.
  standard: hourly(
    "AI Search, unit of Standard S1",
    0.336,
    documented("https://github.com/Azure/bicep-ptn-aiml-landing-zone/pull/76"),
  ),
  standard2: hourly("AI Search, unit of Standard S2", 1.344, search),
  storage_optimized_l1: hourly("AI Search, unit of Storage Optimized L1", 3.839, search),
};

/** Apps. */
export const appPrices = {
  idleCpu: hourly("Container Apps, vCPU of the least replicas, idle", 0.0144, containerApp),
  idleMemory: hourly("Container Apps, GiB of the least replicas, idle", 0.0144, containerApp),
  activeCpu: byUse("Container Apps, vCPU at work", "vCPU and hour", 0.1224, containerApp),
  activeMemory: byUse("Container Apps, memory at work", "GiB and hour", 0.0144, containerApp),
  requests: byUse("Container Apps, requests beyond two million", "million requests", 0.56, containerApp),
  planManagement: hourly("Container Apps, management of private endpoints", 0.1, dedicatedManagement),
  registryStorage: byUse("Container Registry, images beyond what the tier includes", "GB and month", 0.1, registry),
} as const;

/** Container registries, by SKU. */
export const registryPrices: Readonly<Record<string, StandingPrice>> = {
  Basic: monthly("Container Registry, Basic", 5, registry),
  Standard: monthly("Container Registry, Standard", 20, unconfirmed("container-registry")),
  Premium: monthly("Container Registry, Premium", 50, registry),
};

/** Virtual machines with Linux, by size. */
export const linuxMachinePrices: Readonly<Record<string, StandingPrice>> = {
  Standard_B1s: hourly("Virtual machine, Standard_B1s", 0.0104, machine),
  Standard_B2s: hourly("Virtual machine, Standard_B2s", 0.0416, unconfirmed("virtual-machines/linux")),
  Standard_B2ms: hourly("Virtual machine, Standard_B2ms", 0.0832, unconfirmed("virtual-machines/linux")),
  Standard_D2s_v3: hourly("Virtual machine, Standard_D2s_v3", 0.096, unconfirmed("virtual-machines/linux")),
  Standard_D2ads_v5: hourly("Virtual machine, Standard_D2ads_v5", 0.103, unconfirmed("virtual-machines/linux")),
  Standard_D2ds_v5: hourly("Virtual machine, Standard_D2ds_v5", 0.113, unconfirmed("virtual-machines/linux")),
  Standard_D2s_v5: hourly("Virtual machine, Standard_D2s_v5", 0.096, unconfirmed("virtual-machines/linux")),
  Standard_D4s_v5: hourly("Virtual machine, Standard_D4s_v5", 0.192, unconfirmed("virtual-machines/linux")),
};

/** Virtual machines with Windows and its licence, by size. */
export const windowsMachinePrices: Readonly<Record<string, StandingPrice>> = {
  Standard_B2s: hourly("Virtual machine with Windows, Standard_B2s", 0.0496, unconfirmed("virtual-machines/windows")),
  Standard_B2ms: hourly("Virtual machine with Windows, Standard_B2ms", 0.0912, unconfirmed("virtual-machines/windows")),
  Standard_D2s_v5: hourly(
    "Virtual machine with Windows, Standard_D2s_v5",
    0.188,
    unconfirmed("virtual-machines/windows"),
  ),
  Standard_D4s_v5: hourly(
    "Virtual machine with Windows, Standard_D4s_v5",
    0.376,
    unconfirmed("virtual-machines/windows"),
  ),
};

/** Managed disks by type and the most GiB that a size has, from the smallest. */
export const diskPrices: Readonly<Record<string, readonly (readonly [gib: number, price: StandingPrice])[]>> = {
  Standard_LRS: [
    [32, monthly("Managed disk, S4", 1.54, machine)],
    [128, monthly("Managed disk, S10", 5.89, unconfirmed("managed-disks"))],
  ],
  StandardSSD_LRS: [
    [32, monthly("Managed disk, E4", 2.4, machine)],
    [128, monthly("Managed disk, E10", 9.6, unconfirmed("managed-disks"))],
    [1024, monthly("Managed disk, E30", 76.8, machine)],
  ],
  Premium_LRS: [
    [32, monthly("Managed disk, P4", 5.28, machine)],
    [128, monthly("Managed disk, P10", 19.71, unconfirmed("managed-disks"))],
  ],
};

/** Data. */
export const dataPrices = {
  requestUnits: hourly("Cosmos DB, 100 request units a second", 0.008, cosmos),
  // https://learn.microsoft.com/azure/cosmos-db/autoscale-faq: one and a half times the price, with one region to write to.
  autoscaledRequestUnits: hourly("Cosmos DB, 100 request units a second, autoscaled: the least", 0.012, cosmos),
  moreRequestUnits: byUse("Cosmos DB, autoscaled throughput beyond the least", "100 RU/s and hour", 0.012, cosmos),
  serverlessRequestUnits: byUse("Cosmos DB, serverless", "million request units", 0.279, cosmos),
  documents: byUse("Cosmos DB, data stored", "GB and month", 0.25, cosmos),
  continuousBackup: byUse("Cosmos DB, continuous backup of 30 days", "GB and month", 0.2, cosmos),
  hardwareKey2048: monthly("Key in hardware, RSA 2048", 1, vaultKey),
  hardwareKey: monthly("Key in hardware, RSA 3072 or 4096", 5, vaultKey),
  vaultOperations: byUse("Key Vault, operations", "10,000 operations", 0.03, vaultKey),
  keyOperations: byUse("Key Vault, operations with keys other than RSA 2048", "10,000 operations", 0.15, vaultKey),
} as const;

/** Blobs of the hot tier, by redundancy. */
export const blobPrices = {
  LRS: byUse("Blobs, LRS", "GB and month", 0.0208, storage),
  ZRS: byUse("Blobs, ZRS", "GB and month", 0.026, unconfirmed("storage/blobs")),
  GRS: byUse("Blobs, GRS", "GB and month", 0.0458, storage),
  RAGRS: byUse("Blobs, RA-GRS", "GB and month", 0.0478, storage),
} as const;

/** Logs and metrics. */
export const visibilityPrices = {
  ingestedLogs: byUse("Log Analytics, logs taken in", "GB", 2.3, insights),
  keptLogs: byUse("Log Analytics, logs kept beyond what is included", "GB and month", 0.1, insights),
  analysedLogs: byUse("Microsoft Sentinel, logs analysed", "GB", 2, unconfirmed("microsoft-sentinel")),
  flowLogs: byUse("Flow logs beyond 5 GB", "GB", 0.5, flowLog),
  trafficEvery10: byUse("Traffic analytics, every 10 minutes", "GB", 3.5, flowLog),
  trafficEvery60: byUse("Traffic analytics, every hour", "GB", 2.3, flowLog),
  logAlert: monthly("Alert on a query of logs", 1.5, unconfirmed("monitor")),
  notifications: byUse("Notifications of action groups, by kind", "notification", undefined, unconfirmed("monitor")),
} as const;

/** Defender for Cloud. */
export const defenderPrices = {
  vault: monthly("Defender for Key Vault, vault", 0.25, defender),
  storageAccount: monthly("Defender for Storage, account", 9.78, defender),
  scannedUploads: byUse("Defender for Storage, uploads scanned", "GB", 0.15, unconfirmed("defender-for-cloud")),
  subscription: monthly("Defender for Resource Manager, subscription", 5.04, defender),
  requestUnits: monthly("Defender for Cosmos DB, 100 request units a second", 0.88, defender),
  clusterCores: byUse("Defender for Containers, cores of clusters", "vCPU and month", 6.87, defender),
  appServiceNodes: byUse("Defender for App Service, instances", "instance and month", 14.6, defender),
  sqlInstances: byUse("Defender for SQL, servers", "server and month", 15, defender),
  openSourceInstances: byUse("Defender for open-source databases, servers", "server and month", 15, defender),
  serversPlan1: monthly("Defender for Servers, plan 1, server", 4.91, defender),
  serversPlan2: monthly("Defender for Servers, plan 2, server", 14.6, defender),
  posture: monthly("Defender CSPM, storage account or server", 5.11, unconfirmed("defender-for-cloud")),
  apis: monthly("Defender for APIs, plan 1, subscription", 200, unconfirmed("defender-for-cloud")),
  promptTokens: byUse("Defender for AI services", "1,000 tokens", 0.0008, unconfirmed("defender-for-cloud")),
} as const;
