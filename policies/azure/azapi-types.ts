import { objects, own, type Json } from "../../common/json";
import { entry } from "../../common/table";
import { flag, inverted, same } from "./azapi-arguments";
import { foundationTypes } from "./azapi-foundation";
import { platformTypes } from "./azapi-platform";

/** Copies a value of an ARM body to the argument it stands for. */
export interface AzapiArgument {
  /** Path below the body. */
  readonly from: string;
  /** azurerm argument, dotted through blocks. */
  readonly to: string;
  /** Turns a known ARM value into the azurerm one. @default - unchanged */
  readonly convert?: (value: Json) => Json;
}

/** The azurerm resource an ARM type stands for. */
export interface AzapiType {
  readonly type: string;
  /** azurerm argument that holds the parent's id. @default - none: the parent is the resource group */
  readonly parent?: string;
  readonly arguments: readonly AzapiArgument[];
}

const publicAccess = flag("publicNetworkAccess", "public_network_access_enabled");
const defaultAction = same("networkAcls.defaultAction", "network_acls.default_action");

const contentFilters = (value: Json): Json =>
  objects(value).map((filter) => ({
    name: own(filter, "name") ?? null,
    source: own(filter, "source") ?? null,
    filter_enabled: own(filter, "enabled") ?? null,
    block_enabled:
      own(filter, "blocking") ?? (own(filter, "action") === undefined ? null : own(filter, "action") === "BLOCKING"),
    severity_threshold: own(filter, "severityThreshold") ?? null,
  }));

const logs = (value: Json): Json =>
  objects(value)
    .filter((log) => own(log, "enabled") === true)
    .map((log) => ({ category: own(log, "category") ?? null, category_group: own(log, "categoryGroup") ?? null }));

const metrics = (value: Json): Json =>
  objects(value)
    .filter((metric) => own(metric, "enabled") === true)
    .map((metric) => ({ category: own(metric, "category") ?? null }));

const connections = (value: Json): Json =>
  objects(value).map((connection) => {
    const properties = objects(own(connection, "properties"))[0] ?? {};
    return {
      private_connection_resource_id: own(properties, "privateLinkServiceId") ?? null,
      subresource_names: own(properties, "groupIds") ?? null,
    };
  });

const rotation = (value: Json): Json =>
  objects(value).map((policy) => ({
    expire_after:
      objects(own(policy, "attributes")).map((attributes) => own(attributes, "expiryTime") ?? null)[0] ?? null,
    automatic: objects(own(policy, "lifetimeActions"))
      .filter((action) => objects(own(action, "action")).some((what) => own(what, "type") === "rotate"))
      .flatMap((action) => objects(own(action, "trigger")))
      .map((trigger) => ({
        time_after_creation: own(trigger, "timeAfterCreate") ?? null,
        time_before_expiry: own(trigger, "timeBeforeExpiry") ?? null,
      })),
  }));

/**
 * ARM types that rules know under their azurerm name, lower case. Body properties as in the ARM types of the API
 * versions in use in 2025.
 */
const firstTypes: Readonly<Record<string, AzapiType>> = {
  "microsoft.cognitiveservices/accounts": {
    type: "azurerm_cognitive_account",
    arguments: [
      { from: "kind", to: "kind" },
      publicAccess,
      defaultAction,
      inverted("disableLocalAuth", "local_auth_enabled"),
      same("restrictOutboundNetworkAccess", "outbound_network_access_restricted"),
      same("allowedFqdnList", "fqdns"),
      same("allowProjectManagement", "project_management_enabled"),
      same("customSubDomainName", "custom_subdomain_name"),
      same("encryption.keyVaultProperties.keyName", "customer_managed_key.key_vault_key_id"),
    ],
  },
  "microsoft.cognitiveservices/accounts/projects": {
    type: "azurerm_cognitive_account_project",
    parent: "cognitive_account_id",
    arguments: [],
  },
  "microsoft.cognitiveservices/accounts/deployments": {
    type: "azurerm_cognitive_deployment",
    parent: "cognitive_account_id",
    arguments: [
      { from: "sku.name", to: "sku.name" },
      { from: "sku.capacity", to: "sku.capacity" },
      same("model.name", "model.name"),
      same("model.format", "model.format"),
      same("model.version", "model.version"),
      same("raiPolicyName", "rai_policy_name"),
      same("versionUpgradeOption", "version_upgrade_option"),
    ],
  },
  "microsoft.cognitiveservices/accounts/raipolicies": {
    type: "azurerm_cognitive_account_rai_policy",
    parent: "cognitive_account_id",
    arguments: [
      same("basePolicyName", "base_policy_name"),
      same("mode", "mode"),
      { from: "properties.contentFilters", to: "content_filter", convert: contentFilters },
    ],
  },
  "microsoft.search/searchservices": {
    type: "azurerm_search_service",
    arguments: [
      publicAccess,
      inverted("disableLocalAuth", "local_authentication_enabled"),
      flag("encryptionWithCmk.enforcement", "customer_managed_key_enforcement_enabled"),
    ],
  },
  "microsoft.storage/storageaccounts": {
    type: "azurerm_storage_account",
    arguments: [
      publicAccess,
      same("allowSharedKeyAccess", "shared_access_key_enabled"),
      same("isLocalUserEnabled", "local_user_enabled"),
      same("defaultToOAuthAuthentication", "default_to_oauth_authentication"),
      same("allowBlobPublicAccess", "allow_nested_items_to_be_public"),
      same("allowCrossTenantReplication", "cross_tenant_replication_enabled"),
      same("allowedCopyScope", "allowed_copy_scope"),
      same("isSftpEnabled", "sftp_enabled"),
      same("supportsHttpsTrafficOnly", "https_traffic_only_enabled"),
      same("minimumTlsVersion", "min_tls_version"),
      same("encryption.requireInfrastructureEncryption", "infrastructure_encryption_enabled"),
      same("encryption.keyvaultproperties.keyname", "customer_managed_key.key_vault_key_id"),
      same("networkAcls.defaultAction", "network_rules.default_action"),
    ],
  },
  "microsoft.keyvault/vaults": {
    type: "azurerm_key_vault",
    arguments: [
      publicAccess,
      defaultAction,
      same("enableRbacAuthorization", "rbac_authorization_enabled"),
      same("enablePurgeProtection", "purge_protection_enabled"),
      same("softDeleteRetentionInDays", "soft_delete_retention_days"),
    ],
  },
  "microsoft.keyvault/vaults/keys": {
    type: "azurerm_key_vault_key",
    parent: "key_vault_id",
    arguments: [
      same("attributes.exp", "expiration_date"),
      { from: "properties.rotationPolicy", to: "rotation_policy", convert: rotation },
    ],
  },
  "microsoft.documentdb/databaseaccounts": {
    type: "azurerm_cosmosdb_account",
    arguments: [
      publicAccess,
      same("disableLocalAuth", "local_authentication_disabled"),
      inverted("disableKeyBasedMetadataWriteAccess", "access_key_metadata_writes_enabled"),
      same("keyVaultKeyUri", "key_vault_key_id"),
      same("backupPolicy.type", "backup.type"),
      same("minimalTlsVersion", "minimal_tls_version"),
    ],
  },
  "microsoft.containerregistry/registries": {
    type: "azurerm_container_registry",
    arguments: [
      publicAccess,
      same("adminUserEnabled", "admin_enabled"),
      same("anonymousPullEnabled", "anonymous_pull_enabled"),
      flag("policies.exportPolicy.status", "export_policy_enabled"),
    ],
  },
  "microsoft.app/managedenvironments": {
    type: "azurerm_container_app_environment",
    arguments: [
      same("publicNetworkAccess", "public_network_access"),
      same("vnetConfiguration.internal", "internal_load_balancer_enabled"),
      same("peerAuthentication.mtls.enabled", "mutual_tls_enabled"),
    ],
  },
  "microsoft.network/privateendpoints": {
    type: "azurerm_private_endpoint",
    arguments: [
      { from: "properties.privateLinkServiceConnections", to: "private_service_connection", convert: connections },
    ],
  },
  "microsoft.network/networkwatchers/flowlogs": {
    type: "azurerm_network_watcher_flow_log",
    parent: "network_watcher_id",
    arguments: [
      same("enabled", "enabled"),
      same("targetResourceId", "target_resource_id"),
      same("storageId", "storage_account_id"),
      same("retentionPolicy.enabled", "retention_policy.enabled"),
      same("retentionPolicy.days", "retention_policy.days"),
      same("flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.enabled", "traffic_analytics.enabled"),
      same(
        "flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.workspaceResourceId",
        "traffic_analytics.workspace_resource_id",
      ),
    ],
  },
  "microsoft.insights/diagnosticsettings": {
    type: "azurerm_monitor_diagnostic_setting",
    parent: "target_resource_id",
    arguments: [
      same("workspaceId", "log_analytics_workspace_id"),
      { from: "properties.logs", to: "enabled_log", convert: logs },
      { from: "properties.metrics", to: "enabled_metric", convert: metrics },
    ],
  },
  "microsoft.insights/privatelinkscopes": {
    type: "azurerm_monitor_private_link_scope",
    arguments: [
      same("accessModeSettings.ingestionAccessMode", "ingestion_access_mode"),
      same("accessModeSettings.queryAccessMode", "query_access_mode"),
    ],
  },
};

/** What an ARM type, lower case, stands for; undefined for one that no rule knows. */
export function azapiType(armType: string): AzapiType | undefined {
  const tables = [firstTypes, foundationTypes, platformTypes].flatMap((table) => entry(table, armType) ?? []);
  const [first] = tables;
  return first && { ...first, arguments: tables.flatMap((table) => table.arguments) };
}
