import type { Defaults } from "./defaults";

const publicByDefault = { public_network_access_enabled: true };

const siteConfig = {
  "site_config.ftps_state": "Disabled",
  "site_config.http2_enabled": false,
  "site_config.ip_restriction_default_action": "Allow",
  "site_config.minimum_tls_version": "1.2",
  "site_config.remote_debugging_enabled": false,
  "site_config.scm_minimum_tls_version": "1.2",
  "site_config.vnet_route_all_enabled": false,
};

const app: Defaults = {
  ...publicByDefault,
  ...siteConfig,
  "auth_settings_v2.auth_enabled": false,
  client_certificate_enabled: false,
  client_certificate_mode: "Required",
  ftp_publish_basic_authentication_enabled: true,
  https_only: false,
  webdeploy_publish_basic_authentication_enabled: true,
};

/** The types that azurerm 5 removed. */
const oldApp: Defaults = {
  client_certificate_enabled: false,
  https_only: false,
  "site_config.ftps_state": "AllAllowed",
  "site_config.http2_enabled": false,
  "site_config.minimum_tls_version": "1.2",
  "site_config.remote_debugging_enabled": false,
};

const functionApp: Defaults = { ...app, builtin_logging_enabled: true, storage_uses_managed_identity: false };

const nodePool = (prefix: string): Defaults => ({
  [`${prefix}host_encryption_enabled`]: false,
  [`${prefix}node_public_ip_enabled`]: false,
  [`${prefix}os_disk_type`]: "Managed",
});

const machine: Defaults = {
  encryption_at_host_enabled: false,
  provision_vm_agent: true,
  secure_boot_enabled: false,
  vtpm_enabled: false,
};

const disk: Defaults = { network_access_policy: "AllowAll", public_network_access_enabled: true };
const alertRule: Defaults = { enabled: true };
const assignment: Defaults = { enforce: true };
const variable: Defaults = { encrypted: false };

/**
 * What azurerm 4 assumes for compute, apps, gateways, databases, messaging and governance, by type and path.
 * https://github.com/hashicorp/terraform-provider-azurerm, argument references of the resource documentation, 4.55
 */
export const platformDefaults: Readonly<Record<string, Defaults>> = {
  azurerm_api_management: { ...publicByDefault, client_certificate_enabled: false, virtual_network_type: "None" },
  azurerm_api_management_api: { subscription_required: true },
  azurerm_api_management_named_value: { secret: false },
  azurerm_api_management_product: { approval_required: false, subscription_required: true },
  azurerm_api_management_subscription: { allow_tracing: true },
  azurerm_app_service: oldApp,
  azurerm_app_service_environment_v3: { internal_load_balancing_mode: "None", zone_redundant: false },
  azurerm_app_service_slot: oldApp,
  azurerm_automation_account: { ...publicByDefault, local_authentication_enabled: true },
  azurerm_automation_variable_bool: variable,
  azurerm_automation_variable_datetime: variable,
  azurerm_automation_variable_int: variable,
  azurerm_automation_variable_object: variable,
  azurerm_automation_variable_string: variable,
  azurerm_batch_account: { ...publicByDefault, storage_account_authentication_mode: "StorageKeys" },
  azurerm_bot_service_azure_bot: { ...publicByDefault, local_authentication_enabled: true },
  azurerm_container_group: { ip_address_type: "Public" },
  azurerm_cosmosdb_postgresql_cluster: {
    coordinator_public_ip_access_enabled: true,
    node_public_ip_access_enabled: false,
  },
  azurerm_data_factory: { managed_virtual_network_enabled: false, public_network_enabled: true },
  azurerm_data_protection_backup_vault: { immutability: "Disabled", soft_delete: "On" },
  azurerm_databricks_workspace: {
    ...publicByDefault,
    "custom_parameters.no_public_ip": true,
    customer_managed_key_enabled: false,
    infrastructure_encryption_enabled: false,
  },
  azurerm_disk_encryption_set: {
    auto_key_rotation_enabled: false,
    encryption_type: "EncryptionAtRestWithCustomerKey",
  },
  azurerm_eventgrid_domain: { ...publicByDefault, local_auth_enabled: true },
  azurerm_eventgrid_namespace: { public_network_access: "Enabled" },
  azurerm_eventgrid_topic: { ...publicByDefault, local_auth_enabled: true },
  azurerm_function_app: oldApp,
  azurerm_function_app_flex_consumption: app,
  azurerm_function_app_slot: oldApp,
  azurerm_kubernetes_cluster: {
    ...nodePool("default_node_pool."),
    azure_policy_enabled: false,
    http_application_routing_enabled: false,
    image_cleaner_enabled: false,
    local_account_disabled: false,
    node_os_upgrade_channel: "NodeImage",
    oidc_issuer_enabled: false,
    private_cluster_enabled: false,
    private_cluster_public_fqdn_enabled: false,
    role_based_access_control_enabled: true,
    run_command_enabled: true,
    sku_tier: "Free",
    workload_identity_enabled: false,
  },
  azurerm_kubernetes_cluster_node_pool: nodePool(""),
  azurerm_kusto_cluster: { ...publicByDefault, disk_encryption_enabled: false, double_encryption_enabled: false },
  azurerm_linux_function_app: functionApp,
  azurerm_linux_function_app_slot: functionApp,
  azurerm_linux_virtual_machine: { ...machine, disable_password_authentication: true, patch_mode: "ImageDefault" },
  azurerm_linux_virtual_machine_scale_set: { ...machine, disable_password_authentication: true },
  azurerm_linux_web_app: app,
  azurerm_linux_web_app_slot: app,
  azurerm_logic_app_standard: {
    ftp_publish_basic_authentication_enabled: true,
    https_only: false,
    public_network_access: "Enabled",
    scm_publish_basic_authentication_enabled: true,
    "site_config.http2_enabled": false,
    "site_config.minimum_tls_version": "1.2",
    "site_config.scm_minimum_tls_version": "1.2",
  },
  azurerm_managed_disk: disk,
  azurerm_management_group_policy_assignment: assignment,
  azurerm_monitor_action_group: { enabled: true },
  azurerm_monitor_activity_log_alert: { enabled: true },
  azurerm_mssql_database: { transparent_data_encryption_enabled: true },
  azurerm_mssql_managed_instance: { minimum_tls_version: "1.2", public_data_endpoint_enabled: false },
  azurerm_mssql_server: {
    ...publicByDefault,
    minimum_tls_version: "1.2",
    outbound_network_restriction_enabled: false,
  },
  azurerm_mssql_server_extended_auditing_policy: { enabled: true, log_monitoring_enabled: true, retention_in_days: 0 },
  azurerm_mysql_flexible_server: { geo_redundant_backup_enabled: false, public_network_access: "Enabled" },
  azurerm_orchestrated_virtual_machine_scale_set: {
    encryption_at_host_enabled: false,
    "os_profile.linux_configuration.disable_password_authentication": true,
  },
  azurerm_postgresql_flexible_server: {
    ...publicByDefault,
    "authentication.active_directory_auth_enabled": false,
    "authentication.password_auth_enabled": true,
    geo_redundant_backup_enabled: false,
  },
  azurerm_postgresql_server: {
    ...publicByDefault,
    geo_redundant_backup_enabled: false,
    infrastructure_encryption_enabled: false,
    ssl_minimal_tls_version_enforced: "TLS1_2",
  },
  azurerm_purview_account: { public_network_enabled: true },
  azurerm_recovery_services_vault: { ...publicByDefault, soft_delete_enabled: true, storage_mode_type: "GeoRedundant" },
  azurerm_redis_cache: {
    "redis_configuration.active_directory_authentication_enabled": false,
    "redis_configuration.authentication_enabled": true,
  },
  azurerm_redis_enterprise_cluster: { minimum_tls_version: "1.2" },
  azurerm_redis_enterprise_database: { client_protocol: "Encrypted" },
  azurerm_resource_group_policy_assignment: assignment,
  azurerm_resource_policy_assignment: assignment,
  azurerm_security_center_storage_defender: {
    malware_scanning_on_upload_enabled: false,
    sensitive_data_discovery_enabled: false,
  },
  azurerm_sentinel_alert_rule_fusion: alertRule,
  azurerm_sentinel_alert_rule_nrt: alertRule,
  azurerm_sentinel_alert_rule_scheduled: alertRule,
  azurerm_sentinel_automation_rule: { enabled: true },
  azurerm_service_plan: { zone_balancing_enabled: false },
  azurerm_signalr_service: { ...publicByDefault, local_auth_enabled: true },
  azurerm_snapshot: disk,
  azurerm_subscription_policy_assignment: assignment,
  azurerm_synapse_workspace: {
    ...publicByDefault,
    azuread_authentication_only: false,
    data_exfiltration_protection_enabled: false,
    managed_virtual_network_enabled: false,
  },
  azurerm_web_pubsub: { ...publicByDefault, local_auth_enabled: true },
  azurerm_windows_function_app: functionApp,
  azurerm_windows_function_app_slot: functionApp,
  azurerm_windows_virtual_machine: { ...machine, automatic_updates_enabled: true, patch_mode: "AutomaticByOS" },
  azurerm_windows_virtual_machine_scale_set: { ...machine, automatic_updates_enabled: true },
  azurerm_windows_web_app: app,
  azurerm_windows_web_app_slot: app,
};

/** What the majors before and after 4 assume differently. */
export const platformDifferences: Readonly<Record<3 | 4 | 5, Readonly<Record<string, Defaults>>>> = {
  3: {
    azurerm_databricks_workspace: { "custom_parameters.no_public_ip": false },
    azurerm_kubernetes_cluster: { node_os_upgrade_channel: "None" },
  },
  4: {},
  5: {
    azurerm_kubernetes_cluster: { oidc_issuer_enabled: true },
    azurerm_redis_cache: { minimum_tls_version: "1.2" },
  },
};
