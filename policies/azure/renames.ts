import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";

/** An argument that another major of the provider spells differently. */
export interface Rename {
  /** Dotted path as written in one of the majors. */
  readonly from: string;
  /** Dotted path under which rules and defaults know it. */
  readonly to: string;
  /** Turns a known value into what `to` holds. @default - unchanged */
  readonly convert?: (value: Json) => Json;
}

const move = (from: string, to: string): Rename => ({ from, to });
const not = (value: Json): Json => (typeof value === "boolean" ? !value : value);
const inverted = (from: string, to: string): Rename => ({ from, to, convert: not });
const word = (value: Json): Json => (typeof value === "boolean" ? (value ? "Enabled" : "Disabled") : value);
const asWord = (from: string, to: string): Rename => ({ from, to, convert: word });
const open = (value: Json): Json => (typeof value === "string" ? value.toLowerCase() === "enabled" : value);
const asFlag = (from: string, to: string): Rename => ({ from, to, convert: open });

const nodePool = (prefix: string): readonly Rename[] => [
  move(`${prefix}enable_auto_scaling`, `${prefix}auto_scaling_enabled`),
  move(`${prefix}enable_host_encryption`, `${prefix}host_encryption_enabled`),
  move(`${prefix}enable_node_public_ip`, `${prefix}node_public_ip_enabled`),
];

/** Blocks `log` and `metric` of azurerm 3 that are switched on; one is on unless it says otherwise. */
const enabledLogs = (value: Json): Json => {
  const blocks: readonly Json[] = isList(value) ? value : [value];
  return blocks.filter((block) => !isObject(block) || own(block, "enabled") !== false).map(withoutEnabled);
};

const withoutEnabled = (block: Json): Json =>
  isObject(block)
    ? (Object.fromEntries(Object.entries(block).filter(([key]) => key !== "enabled")) satisfies JsonObject)
    : block;

const oldSecurity = [
  "backend_ssl30",
  "backend_tls10",
  "backend_tls11",
  "frontend_ssl30",
  "frontend_tls10",
  "frontend_tls11",
];

const webAppOfVersion3: readonly Rename[] = [
  move("client_cert_enabled", "client_certificate_enabled"),
  move("client_cert_mode", "client_certificate_mode"),
  move("site_config.min_tls_version", "site_config.minimum_tls_version"),
  move("app_service_plan_id", "service_plan_id"),
  move("logs.detailed_error_messages_enabled", "logs.detailed_error_messages"),
  move("logs.failed_request_tracing_enabled", "logs.failed_request_tracing"),
];

/**
 * Arguments by resource type that the majors of azurerm spell differently; where both are written, `to` wins.
 * https://github.com/hashicorp/terraform-provider-azurerm, upgrade guides to 4.0 and 5.0, and the deprecated arguments of
 * the schema of 4.55.
 */
export const renames: Readonly<Record<string, readonly Rename[]>> = {
  azurerm_api_management: [
    move("protocols.enable_http2", "protocols.http2_enabled"),
    ...oldSecurity.map((name) => move(`security.enable_${name}`, `security.${name}_enabled`)),
    move("security.enable_triple_des_ciphers", "security.triple_des_ciphers_enabled"),
  ],
  azurerm_app_service: webAppOfVersion3,
  azurerm_app_service_slot: webAppOfVersion3,
  azurerm_application_gateway: [move("enable_http2", "http2_enabled")],
  azurerm_application_insights: [inverted("local_authentication_enabled", "local_authentication_disabled")],
  azurerm_cdn_frontdoor_custom_domain: [move("tls.minimum_version", "tls.minimum_tls_version")],
  azurerm_cognitive_deployment: [
    move("scale.type", "sku.name"),
    move("scale.tier", "sku.tier"),
    move("scale.size", "sku.size"),
    move("scale.family", "sku.family"),
    move("scale.capacity", "sku.capacity"),
  ],
  azurerm_container_registry: [
    move("retention_policy.days", "retention_policy_in_days"),
    move("trust_policy.enabled", "trust_policy_enabled"),
  ],
  azurerm_cosmosdb_account: [
    inverted("local_authentication_enabled", "local_authentication_disabled"),
    move("enable_automatic_failover", "automatic_failover_enabled"),
    move("enable_multiple_write_locations", "multiple_write_locations_enabled"),
  ],
  azurerm_federated_identity_credential: [move("user_assigned_identity_id", "parent_id")],
  azurerm_function_app: webAppOfVersion3,
  azurerm_function_app_slot: webAppOfVersion3,
  azurerm_key_vault: [move("enable_rbac_authorization", "rbac_authorization_enabled")],
  azurerm_kubernetes_cluster: [
    ...nodePool("default_node_pool."),
    move("api_server_authorized_ip_ranges", "api_server_access_profile.authorized_ip_ranges"),
    move("automatic_channel_upgrade", "automatic_upgrade_channel"),
    move("node_os_channel_upgrade", "node_os_upgrade_channel"),
    move("role_based_access_control.enabled", "role_based_access_control_enabled"),
    move("role_based_access_control.azure_active_directory", "azure_active_directory_role_based_access_control"),
    move("addon_profile.azure_policy.enabled", "azure_policy_enabled"),
    move("addon_profile.http_application_routing.enabled", "http_application_routing_enabled"),
    move("addon_profile.azure_keyvault_secrets_provider", "key_vault_secrets_provider"),
    move("addon_profile.oms_agent", "oms_agent"),
  ],
  azurerm_kubernetes_cluster_node_pool: nodePool(""),
  azurerm_log_analytics_workspace: [
    inverted("local_authentication_disabled", "local_authentication_enabled"),
    asFlag("internet_ingestion_access_type", "internet_ingestion_enabled"),
    asFlag("internet_query_access_type", "internet_query_enabled"),
  ],
  azurerm_logic_app_standard: [
    asWord("site_config.public_network_access_enabled", "public_network_access"),
    move("site_config.min_tls_version", "site_config.minimum_tls_version"),
    move("site_config.scm_min_tls_version", "site_config.scm_minimum_tls_version"),
    move("app_service_plan_id", "service_plan_id"),
  ],
  azurerm_monitor_diagnostic_setting: [
    { from: "log", to: "enabled_log", convert: enabledLogs },
    { from: "metric", to: "enabled_metric", convert: enabledLogs },
  ],
  azurerm_mysql_flexible_server: [asWord("public_network_access_enabled", "public_network_access")],
  azurerm_network_interface: [move("enable_ip_forwarding", "ip_forwarding_enabled")],
  azurerm_network_watcher_flow_log: [move("network_security_group_id", "target_resource_id")],
  azurerm_private_dns_zone_virtual_network_link: [move("private_dns_zone_id", "private_dns_zone_name")],
  azurerm_redis_cache: [
    move("enable_non_ssl_port", "non_ssl_port_enabled"),
    move("redis_configuration.enable_authentication", "redis_configuration.authentication_enabled"),
  ],
  azurerm_route_table: [inverted("disable_bgp_route_propagation", "bgp_route_propagation_enabled")],
  azurerm_servicebus_namespace: [move("local_authentication_enabled", "local_auth_enabled")],
  azurerm_storage_account: [
    move("enable_https_traffic_only", "https_traffic_only_enabled"),
    move("allow_blob_public_access", "allow_nested_items_to_be_public"),
  ],
  azurerm_storage_container: [move("storage_account_name", "storage_account_id")],
  azurerm_storage_share: [move("storage_account_name", "storage_account_id")],
  azurerm_windows_virtual_machine: [move("enable_automatic_updates", "automatic_updates_enabled")],
  azurerm_windows_virtual_machine_scale_set: [move("enable_automatic_updates", "automatic_updates_enabled")],
};
