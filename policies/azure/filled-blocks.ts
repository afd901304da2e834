import { entry } from "../../common/table";
import { cardOf } from "./registry";

/**
 * Blocks that the provider fills when they are left out: optional and computed in azurerm 4.55
 * (https://github.com/hashicorp/terraform-provider-azurerm, and what it plans for configurations without them). Any other
 * block that a plan does not know yet is one that the configuration makes.
 */
const filled: Readonly<Record<string, readonly string[]>> = {
  azurerm_ai_foundry: ["managed_network"],
  azurerm_api_management: ["security", "tenant_access"],
  azurerm_app_service: ["site_config", "site_config.ip_restriction", "site_config.scm_ip_restriction"],
  azurerm_app_service_slot: ["site_config", "site_config.ip_restriction", "site_config.scm_ip_restriction"],
  azurerm_application_gateway: ["ssl_policy"],
  azurerm_container_registry: ["encryption", "network_rule_set"],
  azurerm_cosmosdb_account: ["backup"],
  azurerm_databricks_workspace: ["custom_parameters"],
  azurerm_eventhub_namespace: ["network_rulesets"],
  azurerm_function_app: ["site_config", "site_config.ip_restriction", "site_config.scm_ip_restriction"],
  azurerm_function_app_slot: ["site_config", "site_config.ip_restriction", "site_config.scm_ip_restriction"],
  azurerm_key_vault: ["access_policy", "network_acls"],
  azurerm_key_vault_certificate: ["certificate_policy"],
  azurerm_key_vault_managed_hardware_security_module: ["network_acls"],
  azurerm_kubernetes_cluster: ["network_profile"],
  azurerm_linux_web_app: ["site_config.application_stack"],
  azurerm_linux_web_app_slot: ["site_config.application_stack"],
  azurerm_logic_app_standard: ["connection_string", "site_config", "site_config.cors"],
  azurerm_machine_learning_workspace: ["managed_network"],
  azurerm_monitor_diagnostic_setting: ["enabled_metric", "metric"],
  azurerm_mssql_database: ["short_term_retention_policy"],
  azurerm_network_security_group: ["security_rule"],
  azurerm_postgresql_flexible_server: ["authentication"],
  azurerm_redis_cache: ["redis_configuration"],
  azurerm_route_table: ["route"],
  azurerm_sentinel_alert_rule_nrt: ["incident"],
  azurerm_sentinel_alert_rule_scheduled: ["incident"],
  azurerm_servicebus_namespace: ["network_rule_set"],
  azurerm_signalr_service: ["cors"],
  azurerm_storage_account: [
    "blob_properties",
    "network_rules",
    "queue_properties",
    "queue_properties.logging",
    "share_properties",
  ],
  azurerm_storage_account_queue_properties: ["logging"],
  azurerm_virtual_network: ["subnet"],
  azurerm_windows_web_app: ["site_config.application_stack"],
  azurerm_windows_web_app_slot: ["site_config.application_stack"],
};

const blocks = new Map<string, ReadonlySet<string>>();

/** True for a block of a type that rules read and that is there only where the configuration makes it. */
export function isWrittenBlock(type: string, path: string): boolean {
  const card = cardOf(type);
  const known =
    blocks.get(type) ?? new Set(card ? ["identity", ...Object.keys(card.arguments ?? {}).flatMap(around)] : []);
  blocks.set(type, known);
  return known.has(path) && !entry(filled, type)?.includes(path);
}

/** `site_config` and `site_config.cors` of `site_config.cors.allowed_origins`. */
function around(path: string): readonly string[] {
  const names = path.split(".");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("."));
}
