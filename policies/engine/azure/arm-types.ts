/**
 * How the ARM id of an azurerm resource is made from its arguments, so that a literal id in one stack finds the resource
 * in another. Types and segments as in the resource ids of the azurerm 4.55 documentation (2025-12-04).
 */
export type ArmIdShape =
  /** `…/resourceGroups/{resource_group_name}/providers/{type}/{name}` */
  | { readonly type: string }
  /** `{the id in this argument}/{segment}/{name}` */
  | { readonly parentId: string; readonly segment: string }
  /** As the first, with the name of the parent in an argument: `…/{type}/{parent}/{segment}/{name}` */
  | { readonly type: string; readonly parentName: string; readonly segment: string };

const child = (parentId: string, segment: string): ArmIdShape => ({ parentId, segment });
const network = (type: string): ArmIdShape => ({ type: `Microsoft.Network/${type}` });
const inNetwork = (type: string, parentName: string, segment: string): ArmIdShape => ({
  type: `Microsoft.Network/${type}`,
  parentName,
  segment,
});

export const armIdShapes: Readonly<Record<string, ArmIdShape>> = {
  azurerm_ai_services: { type: "Microsoft.CognitiveServices/accounts" },
  azurerm_api_management: { type: "Microsoft.ApiManagement/service" },
  azurerm_app_configuration: { type: "Microsoft.AppConfiguration/configurationStores" },
  azurerm_application_gateway: network("applicationGateways"),
  azurerm_application_insights: { type: "Microsoft.Insights/components" },
  azurerm_bastion_host: network("bastionHosts"),
  azurerm_cognitive_account: { type: "Microsoft.CognitiveServices/accounts" },
  azurerm_cognitive_account_project: child("cognitive_account_id", "projects"),
  azurerm_cognitive_account_rai_policy: child("cognitive_account_id", "raiPolicies"),
  azurerm_cognitive_deployment: child("cognitive_account_id", "deployments"),
  azurerm_container_app: { type: "Microsoft.App/containerApps" },
  azurerm_container_app_environment: { type: "Microsoft.App/managedEnvironments" },
  azurerm_container_registry: { type: "Microsoft.ContainerRegistry/registries" },
  azurerm_cosmosdb_account: { type: "Microsoft.DocumentDB/databaseAccounts" },
  azurerm_data_factory: { type: "Microsoft.DataFactory/factories" },
  azurerm_eventgrid_topic: { type: "Microsoft.EventGrid/topics" },
  azurerm_eventhub_namespace: { type: "Microsoft.EventHub/namespaces" },
  azurerm_firewall: network("azureFirewalls"),
  azurerm_firewall_policy: network("firewallPolicies"),
  azurerm_firewall_policy_rule_collection_group: child("firewall_policy_id", "ruleCollectionGroups"),
  azurerm_key_vault: { type: "Microsoft.KeyVault/vaults" },
  azurerm_kubernetes_cluster: { type: "Microsoft.ContainerService/managedClusters" },
  azurerm_log_analytics_workspace: { type: "Microsoft.OperationalInsights/workspaces" },
  azurerm_machine_learning_workspace: { type: "Microsoft.MachineLearningServices/workspaces" },
  azurerm_managed_redis: { type: "Microsoft.Cache/redisEnterprise" },
  azurerm_monitor_private_link_scope: { type: "Microsoft.Insights/privateLinkScopes" },
  azurerm_network_security_group: network("networkSecurityGroups"),
  azurerm_network_watcher: network("networkWatchers"),
  azurerm_network_watcher_flow_log: inNetwork("networkWatchers", "network_watcher_name", "flowLogs"),
  azurerm_postgresql_flexible_server: { type: "Microsoft.DBforPostgreSQL/flexibleServers" },
  azurerm_private_dns_zone: network("privateDnsZones"),
  azurerm_private_endpoint: network("privateEndpoints"),
  azurerm_public_ip: network("publicIPAddresses"),
  azurerm_purview_account: { type: "Microsoft.Purview/accounts" },
  azurerm_redis_cache: { type: "Microsoft.Cache/redis" },
  azurerm_route_table: network("routeTables"),
  azurerm_search_service: { type: "Microsoft.Search/searchServices" },
  azurerm_servicebus_namespace: { type: "Microsoft.ServiceBus/namespaces" },
  azurerm_storage_account: { type: "Microsoft.Storage/storageAccounts" },
  azurerm_subnet: inNetwork("virtualNetworks", "virtual_network_name", "subnets"),
  azurerm_user_assigned_identity: { type: "Microsoft.ManagedIdentity/userAssignedIdentities" },
  azurerm_virtual_network: network("virtualNetworks"),
  azurerm_virtual_network_gateway: network("virtualNetworkGateways"),
};
