import type { Json } from "../../common/json";
import { entry } from "../../common/table";
import { foundationDefaults, foundationDefaults3 } from "./defaults-foundation";
import { platformDefaults, platformDifferences } from "./defaults-platform";

/** Provider defaults by path below a block, for arguments that the configuration leaves out. */
export type Defaults = Readonly<Record<string, Json>>;

/** Majors of the azurerm provider whose defaults differ. */
export type AzurermMajor = 3 | 4 | 5;

const publicByDefault = { public_network_access_enabled: true };

/**
 * What azurerm 4 assumes when an argument is left out, by resource type and path, from the argument references of the
 * provider's documentation. Only arguments that a rule reads are listed. An argument without an entry has no default, or
 * one that the service chooses.
 */
const version4: Readonly<Record<string, Defaults>> = {
  azurerm_ai_services: {
    local_authentication_enabled: true,
    outbound_network_access_restricted: false,
    public_network_access: "Enabled",
  },
  azurerm_app_configuration: { local_auth_enabled: true, purge_protection_enabled: false },
  azurerm_application_insights: {
    internet_ingestion_enabled: true,
    internet_query_enabled: true,
    local_authentication_disabled: false,
  },
  azurerm_cognitive_account: {
    ...publicByDefault,
    local_auth_enabled: true,
    outbound_network_access_restricted: false,
  },
  azurerm_cognitive_deployment: { version_upgrade_option: "OnceNewDefaultVersionAvailable" },
  azurerm_container_app: { "ingress.allow_insecure_connections": false, "ingress.external_enabled": false },
  azurerm_container_app_environment: { internal_load_balancer_enabled: false, mutual_tls_enabled: false },
  azurerm_container_registry: {
    ...publicByDefault,
    admin_enabled: false,
    anonymous_pull_enabled: false,
    export_policy_enabled: true,
  },
  azurerm_cosmosdb_account: {
    ...publicByDefault,
    access_key_metadata_writes_enabled: true,
    local_authentication_disabled: false,
    minimal_tls_version: "Tls12",
  },
  azurerm_eventhub_namespace: { ...publicByDefault, local_authentication_enabled: true, minimum_tls_version: "1.2" },
  azurerm_firewall_policy: { "dns.proxy_enabled": false, sku: "Standard", threat_intelligence_mode: "Alert" },
  azurerm_key_vault: {
    ...publicByDefault,
    purge_protection_enabled: false,
    rbac_authorization_enabled: false,
    soft_delete_retention_days: 90,
  },
  azurerm_linux_virtual_machine: {
    disable_password_authentication: true,
    secure_boot_enabled: false,
    vtpm_enabled: false,
  },
  azurerm_log_analytics_workspace: {
    internet_ingestion_enabled: true,
    internet_query_enabled: true,
    local_authentication_enabled: true,
    retention_in_days: 30,
  },
  azurerm_machine_learning_workspace: { ...publicByDefault },
  azurerm_managed_redis: {
    "default_database.access_keys_authentication_enabled": false,
    "default_database.client_protocol": "Encrypted",
    public_network_access: "Enabled",
  },
  azurerm_network_watcher_flow_log: { "traffic_analytics.enabled": false },
  azurerm_redis_cache: {
    ...publicByDefault,
    access_keys_authentication_enabled: true,
    minimum_tls_version: "1.0",
    non_ssl_port_enabled: false,
  },
  azurerm_search_service: {
    ...publicByDefault,
    customer_managed_key_enforcement_enabled: false,
    local_authentication_enabled: true,
  },
  azurerm_servicebus_namespace: { ...publicByDefault, local_auth_enabled: true, minimum_tls_version: "1.2" },
  azurerm_storage_account: {
    ...publicByDefault,
    allow_nested_items_to_be_public: true,
    "blob_properties.versioning_enabled": false,
    cross_tenant_replication_enabled: false,
    default_to_oauth_authentication: false,
    https_traffic_only_enabled: true,
    infrastructure_encryption_enabled: false,
    local_user_enabled: true,
    min_tls_version: "TLS1_2",
    sftp_enabled: false,
    shared_access_key_enabled: true,
  },
  azurerm_storage_container: { container_access_type: "private" },
  azurerm_subnet: { default_outbound_access_enabled: true },
  azurerm_windows_virtual_machine: { secure_boot_enabled: false, vtpm_enabled: false },
};

/**
 * What the majors before and after 4 assume differently.
 * https://github.com/hashicorp/terraform-provider-azurerm, upgrade guides to 4.0 and 5.0
 */
const differences: Readonly<Record<AzurermMajor, Readonly<Record<string, Defaults>>>> = {
  3: { azurerm_storage_account: { cross_tenant_replication_enabled: true } },
  4: {},
  5: { azurerm_storage_account: { allow_nested_items_to_be_public: false } },
};

/** The defaults of a type in a provider major. */
export function providerDefaults(type: string, major: AzurermMajor = 4): Defaults {
  const key = `${major} ${type}`;
  const known = merged.get(key);
  if (known) return known;
  const defaults = {
    ...entry(version4, type),
    ...entry(platformDefaults, type),
    ...entry(foundationDefaults, type),
    ...entry(differences[major], type),
    ...(major === 3 ? entry(foundationDefaults3, type) : {}),
    ...entry(platformDifferences[major], type),
  };
  merged.set(key, defaults);
  return defaults;
}

/** One object for all resources of a type: a large estate asks for the same ones again and again. */
const merged = new Map<string, Defaults>();
