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

/** Types whose name does not stand in the argument `name`. */
export const nameArguments: Readonly<Record<string, string>> = { azurerm_api_management_product: "product_id" };

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
  azurerm_api_management_api: {
    type: "Microsoft.ApiManagement/service",
    parentName: "api_management_name",
    segment: "apis",
  },
  azurerm_api_management_product: {
    type: "Microsoft.ApiManagement/service",
    parentName: "api_management_name",
    segment: "products",
  },
  azurerm_app_configuration: { type: "Microsoft.AppConfiguration/configurationStores" },
  azurerm_app_service: { type: "Microsoft.Web/sites" },
  azurerm_application_gateway: network("applicationGateways"),
  azurerm_application_insights: { type: "Microsoft.Insights/components" },
  azurerm_automation_account: { type: "Microsoft.Automation/automationAccounts" },
  azurerm_bastion_host: network("bastionHosts"),
  azurerm_batch_account: { type: "Microsoft.Batch/batchAccounts" },
  azurerm_cognitive_account: { type: "Microsoft.CognitiveServices/accounts" },
  azurerm_cognitive_account_project: child("cognitive_account_id", "projects"),
  azurerm_cognitive_account_rai_policy: child("cognitive_account_id", "raiPolicies"),
  azurerm_cognitive_deployment: child("cognitive_account_id", "deployments"),
  azurerm_container_app: { type: "Microsoft.App/containerApps" },
  azurerm_container_app_environment: { type: "Microsoft.App/managedEnvironments" },
  azurerm_container_registry: { type: "Microsoft.ContainerRegistry/registries" },
  azurerm_cosmosdb_account: { type: "Microsoft.DocumentDB/databaseAccounts" },
  azurerm_data_factory: { type: "Microsoft.DataFactory/factories" },
  azurerm_databricks_workspace: { type: "Microsoft.Databricks/workspaces" },
  azurerm_disk_encryption_set: { type: "Microsoft.Compute/diskEncryptionSets" },
  azurerm_eventgrid_domain: { type: "Microsoft.EventGrid/domains" },
  azurerm_eventgrid_topic: { type: "Microsoft.EventGrid/topics" },
  azurerm_eventhub_namespace: { type: "Microsoft.EventHub/namespaces" },
  azurerm_firewall: network("azureFirewalls"),
  azurerm_firewall_policy: network("firewallPolicies"),
  azurerm_firewall_policy_rule_collection_group: child("firewall_policy_id", "ruleCollectionGroups"),
  azurerm_function_app: { type: "Microsoft.Web/sites" },
  azurerm_function_app_flex_consumption: { type: "Microsoft.Web/sites" },
  azurerm_key_vault: { type: "Microsoft.KeyVault/vaults" },
  azurerm_kubernetes_cluster: { type: "Microsoft.ContainerService/managedClusters" },
  azurerm_kusto_cluster: { type: "Microsoft.Kusto/clusters" },
  azurerm_linux_function_app: { type: "Microsoft.Web/sites" },
  azurerm_linux_virtual_machine: { type: "Microsoft.Compute/virtualMachines" },
  azurerm_linux_web_app: { type: "Microsoft.Web/sites" },
  azurerm_log_analytics_workspace: { type: "Microsoft.OperationalInsights/workspaces" },
  azurerm_logic_app_standard: { type: "Microsoft.Web/sites" },
  azurerm_logic_app_workflow: { type: "Microsoft.Logic/workflows" },
  azurerm_machine_learning_workspace: { type: "Microsoft.MachineLearningServices/workspaces" },
  azurerm_managed_disk: { type: "Microsoft.Compute/disks" },
  azurerm_managed_redis: { type: "Microsoft.Cache/redisEnterprise" },
  azurerm_monitor_private_link_scope: { type: "Microsoft.Insights/privateLinkScopes" },
  azurerm_mssql_server: { type: "Microsoft.Sql/servers" },
  azurerm_mysql_flexible_server: { type: "Microsoft.DBforMySQL/flexibleServers" },
  azurerm_network_security_group: network("networkSecurityGroups"),
  azurerm_network_watcher: network("networkWatchers"),
  azurerm_network_watcher_flow_log: inNetwork("networkWatchers", "network_watcher_name", "flowLogs"),
  azurerm_postgresql_flexible_server: { type: "Microsoft.DBforPostgreSQL/flexibleServers" },
  azurerm_private_dns_zone: network("privateDnsZones"),
  azurerm_private_endpoint: network("privateEndpoints"),
  azurerm_public_ip: network("publicIPAddresses"),
  azurerm_purview_account: { type: "Microsoft.Purview/accounts" },
  azurerm_recovery_services_vault: { type: "Microsoft.RecoveryServices/vaults" },
  azurerm_redis_cache: { type: "Microsoft.Cache/redis" },
  azurerm_route_table: network("routeTables"),
  azurerm_search_service: { type: "Microsoft.Search/searchServices" },
  azurerm_servicebus_namespace: { type: "Microsoft.ServiceBus/namespaces" },
  azurerm_storage_account: { type: "Microsoft.Storage/storageAccounts" },
  azurerm_subnet: inNetwork("virtualNetworks", "virtual_network_name", "subnets"),
  azurerm_synapse_workspace: { type: "Microsoft.Synapse/workspaces" },
  azurerm_user_assigned_identity: { type: "Microsoft.ManagedIdentity/userAssignedIdentities" },
  azurerm_virtual_machine: { type: "Microsoft.Compute/virtualMachines" },
  azurerm_virtual_network: network("virtualNetworks"),
  azurerm_virtual_network_gateway: network("virtualNetworkGateways"),
  azurerm_windows_function_app: { type: "Microsoft.Web/sites" },
  azurerm_windows_virtual_machine: { type: "Microsoft.Compute/virtualMachines" },
  azurerm_windows_web_app: { type: "Microsoft.Web/sites" },
};
