/**
 * Categories of diagnostic logs by type, for settings that list them instead of using a category group;
 * of those with a bar between them one suffices.
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index, November 2026
 */
export const logCategories: Readonly<Record<string, readonly string[]>> = {
  azurerm_ai_services: ["Audit", "RequestResponse", "Trace"],
  azurerm_api_management: ["GatewayLogs", "GatewayLlmLogs"],
  azurerm_app_configuration: ["Audit", "HttpRequest"],
  azurerm_application_gateway: ["ApplicationGatewayAccessLog", "ApplicationGatewayFirewallLog"],
  azurerm_bastion_host: ["BastionAuditLogs"],
  azurerm_cognitive_account: ["Audit", "RequestResponse", "Trace"],
  azurerm_cognitive_account_project: ["Audit", "Trace"],
  azurerm_container_app_environment: ["ContainerAppConsoleLogs", "ContainerAppSystemLogs"],
  azurerm_container_registry: ["ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents"],
  azurerm_cosmosdb_account: ["ControlPlaneRequests", "DataPlaneRequests"],
  azurerm_eventhub_namespace: ["OperationalLogs", "RuntimeAuditLogs"],
  azurerm_firewall: ["AZFWApplicationRule", "AZFWNetworkRule", "AZFWThreatIntel", "AZFWIdpsSignature", "AZFWDnsQuery"],
  azurerm_key_vault: ["AuditEvent"],
  azurerm_kubernetes_cluster: ["kube-audit-admin|kube-audit", "guard"],
  azurerm_log_analytics_workspace: ["Audit"],
  azurerm_network_security_group: ["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"],
  azurerm_public_ip: ["DDoSProtectionNotifications", "DDoSMitigationFlowLogs", "DDoSMitigationReports"],
  azurerm_search_service: ["OperationLogs"],
  azurerm_storage_account: ["StorageRead", "StorageWrite", "StorageDelete"],
  azurerm_virtual_network: ["VMProtectionAlerts"],
};
