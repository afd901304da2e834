import { type Json } from "../../common/json";
import { blocksOf, each, flag, inverted, listOf, made, nested, same, top, type Members } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

/** `Standard_ZRS` is the tier and the replication in one word. */
const replication = (value: Json): Json => (typeof value === "string" ? (value.split("_")[1] ?? value) : value);

/** A list written as one text with semicolons, the last of which may end it. */
const semicolons = (value: Json): Json => (typeof value === "string" ? value.split(";").filter(Boolean) : value);

/** A list written as one text with commas. */
const words = (value: Json): Json => (typeof value === "string" ? value.split(",").map((word) => word.trim()) : value);

/** A retention policy that is switched on, with its days. */
const keptDays = (value: Json): Json =>
  each(value, (policy) => (property(policy, "enabled") === true ? { days: property(policy, "days") ?? 7 } : []));

/** `None` and `Blob` are private and blob. */
const containerAccess = (value: Json): Json =>
  isWord(value, "None") ? "private" : typeof value === "string" ? value.toLowerCase() : value;

const lifecycleRule: Members = {
  name: "name",
  enabled: "enabled",
  "definition.actions": nested("actions", {
    baseBlob: nested("base_blob", {
      "delete.daysAfterCreationGreaterThan": "delete_after_days_since_creation_greater_than",
      "delete.daysAfterLastAccessTimeGreaterThan": "delete_after_days_since_last_access_time_greater_than",
      "delete.daysAfterModificationGreaterThan": "delete_after_days_since_modification_greater_than",
    }),
    snapshot: nested("snapshot", {
      "delete.daysAfterCreationGreaterThan": "delete_after_days_since_creation_greater_than",
    }),
    version: nested("version", { "delete.daysAfterCreationGreaterThan": "delete_after_days_since_creation" }),
  }),
  "definition.filters": nested("filters", {
    prefixMatch: "prefix_match",
    blobIndexMatch: nested("match_blob_index_tag", { name: "name", value: "value" }),
  }),
};

/** Storage accounts and what stands in them. */
export const storage: readonly Card[] = [
  {
    azurerm: "azapi_storage_blob_service",
    arm: "Microsoft.Storage/storageAccounts/blobServices",
    parent: "storage_account_id",
    arguments: {
      ...withoutDefault(
        "blob_properties.container_delete_retention_policy.days",
        "blob_properties.delete_retention_policy.days",
      ),
      "blob_properties.container_delete_retention_policy": {
        default: noDefault,
        body: made("containerDeleteRetentionPolicy", ["days"], keptDays),
      },
      "blob_properties.delete_retention_policy": {
        default: noDefault,
        body: made("deleteRetentionPolicy", ["days"], keptDays),
      },
      "blob_properties.versioning_enabled": { default: noDefault, body: same("isVersioningEnabled") },
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_object_replication",
    arm: "Microsoft.Storage/storageAccounts/objectReplicationPolicies",
    arguments: {
      destination_storage_account_id: { default: noDefault, body: same("destinationAccount") },
      source_storage_account_id: { default: noDefault, body: same("sourceAccount") },
    },
  },
  {
    azurerm: "azurerm_storage_account",
    arm: "Microsoft.Storage/storageAccounts",
    id: inGroup,
    arguments: {
      account_kind: { default: "StorageV2", body: top("kind") },
      account_replication_type: { default: noDefault, body: top("sku.name", replication) },
      allow_nested_items_to_be_public: { default: true, in5: false, inArm: false, body: same("allowBlobPublicAccess") },
      allowed_copy_scope: { default: noDefault, body: same("allowedCopyScope") },
      "blob_properties.change_feed_retention_in_days": {
        default: noDefault,
        body: noBody("it stands on blobServices, read as azapi_storage_blob_service"),
      },
      "blob_properties.container_delete_retention_policy.days": {
        default: 7,
        body: noBody("it stands on blobServices, read as azapi_storage_blob_service"),
      },
      "blob_properties.cors_rule": {
        default: noDefault,
        body: noBody("it stands on blobServices, read as azapi_storage_blob_service"),
      },
      "blob_properties.delete_retention_policy.days": {
        default: 7,
        body: noBody("it stands on blobServices, read as azapi_storage_blob_service"),
      },
      "blob_properties.delete_retention_policy.permanent_delete_enabled": {
        default: false,
        body: noBody("it stands on blobServices, read as azapi_storage_blob_service"),
      },
      "blob_properties.versioning_enabled": {
        default: false,
        body: noBody("it stands on blobServices, read as azapi_storage_blob_service"),
      },
      cross_tenant_replication_enabled: { default: false, in3: true, body: same("allowCrossTenantReplication") },
      "customer_managed_key.key_vault_key_id": {
        default: noDefault,
        body: same("encryption.keyvaultproperties.keyname"),
      },
      "customer_managed_key.managed_hsm_key_id": {
        default: noDefault,
        body: noBody("the address of the key stands in keyVaultProperties, whichever keeps it"),
      },
      default_to_oauth_authentication: { default: false, body: same("defaultToOAuthAuthentication") },
      https_traffic_only_enabled: { default: true, body: same("supportsHttpsTrafficOnly") },
      infrastructure_encryption_enabled: { default: false, body: same("encryption.requireInfrastructureEncryption") },
      local_user_enabled: { default: true, body: same("isLocalUserEnabled") },
      min_tls_version: { default: "TLS1_2", inArm: "TLS1_0", body: same("minimumTlsVersion") },
      "network_rules.bypass": { default: ["AzureServices"], body: same("networkAcls.bypass", words) },
      "network_rules.default_action": { default: noDefault, body: same("networkAcls.defaultAction") },
      "network_rules.ip_rules": { default: noDefault, body: listOf("networkAcls.ipRules", "value") },
      nfsv3_enabled: { default: false, body: same("isNfsV3Enabled") },
      primary_connection_string: { default: noDefault, body: noBody("Azure makes it") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      "queue_properties.logging.delete": { default: noDefault, body: noBody("the queues themselves keep it, not ARM") },
      "queue_properties.logging.read": { default: noDefault, body: noBody("the queues themselves keep it, not ARM") },
      "queue_properties.logging.write": { default: noDefault, body: noBody("the queues themselves keep it, not ARM") },
      "sas_policy.expiration_period": { default: noDefault, body: same("sasPolicy.sasExpirationPeriod") },
      sftp_enabled: { default: false, body: same("isSftpEnabled") },
      "share_properties.retention_policy.days": {
        default: 7,
        body: noBody("it stands on fileServices, a part of the account"),
      },
      "share_properties.smb.authentication_types": {
        default: noDefault,
        body: noBody("it stands on fileServices, a part of the account"),
      },
      "share_properties.smb.channel_encryption_type": {
        default: noDefault,
        body: noBody("it stands on fileServices, a part of the account"),
      },
      "share_properties.smb.versions": {
        default: noDefault,
        body: noBody("it stands on fileServices, a part of the account"),
      },
      shared_access_key_enabled: { default: true, body: same("allowSharedKeyAccess") },
      static_website: { default: noDefault, body: noBody("the account itself keeps it, not ARM") },
    },
    parts: {
      "Microsoft.Storage/storageAccounts/fileServices": {
        "share_properties.retention_policy": made("shareDeleteRetentionPolicy", ["days"], keptDays),
        "share_properties.smb.authentication_types": same("protocolSettings.smb.authenticationMethods", semicolons),
        "share_properties.smb.channel_encryption_type": same("protocolSettings.smb.channelEncryption", semicolons),
        "share_properties.smb.versions": same("protocolSettings.smb.versions", semicolons),
      },
    },
    renames: [
      move("enable_https_traffic_only", "https_traffic_only_enabled"),
      move("allow_blob_public_access", "allow_nested_items_to_be_public"),
    ],
    privateLink: {
      blob: ["privatelink.blob.core.windows.net"],
      blob_secondary: ["privatelink.blob.core.windows.net"],
      file: ["privatelink.file.core.windows.net"],
      file_secondary: ["privatelink.file.core.windows.net"],
      queue: ["privatelink.queue.core.windows.net"],
      queue_secondary: ["privatelink.queue.core.windows.net"],
      table: ["privatelink.table.core.windows.net"],
      table_secondary: ["privatelink.table.core.windows.net"],
      dfs: ["privatelink.dfs.core.windows.net"],
      dfs_secondary: ["privatelink.dfs.core.windows.net"],
      web: ["privatelink.web.core.windows.net"],
      web_secondary: ["privatelink.web.core.windows.net"],
    },
    logs: ["StorageRead", "StorageWrite", "StorageDelete"],
  },
  {
    azurerm: "azurerm_storage_account_customer_managed_key",
    noBody: "the key of an account stands in its own body",
    arguments: {
      key_version: { default: noDefault },
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_account_network_rules",
    noBody: "the rules of an account stand in its own body",
    arguments: {
      bypass: { default: ["AzureServices"] },
      ...withoutDefault("default_action", "ip_rules"),
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_account_queue_properties",
    noBody: "the queues themselves keep it, not ARM",
    arguments: {
      ...withoutDefault("logging.delete", "logging.read", "logging.write"),
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_account_static_website",
    noBody: "the account itself keeps it, not ARM",
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_container",
    arm: "Microsoft.Storage/storageAccounts/blobServices/containers",
    parent: "storage_account_id",
    arguments: {
      container_access_type: {
        default: "private",
        body: same("publicAccess", containerAccess),
      },
      default_encryption_scope: { default: noDefault, body: same("defaultEncryptionScope") },
      encryption_scope_override_enabled: { default: true, body: inverted("denyEncryptionScopeOverride") },
    },
    renames: [move("storage_account_name", "storage_account_id")],
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_management_policy",
    arm: "Microsoft.Storage/storageAccounts/managementPolicies",
    arguments: {
      rule: { default: noDefault, body: blocksOf("policy.rules", lifecycleRule) },
      "rule.actions.base_blob.delete_after_days_since_creation_greater_than": { default: -1 },
      "rule.actions.base_blob.delete_after_days_since_last_access_time_greater_than": { default: -1 },
      "rule.actions.base_blob.delete_after_days_since_modification_greater_than": { default: -1 },
      "rule.actions.snapshot.delete_after_days_since_creation_greater_than": { default: -1 },
      "rule.actions.version.delete_after_days_since_creation": { default: -1 },
      ...withoutDefault(
        "rule.enabled",
        "rule.filters",
        "rule.filters.match_blob_index_tag",
        "rule.filters.prefix_match",
      ),
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_share",
    arm: "Microsoft.Storage/storageAccounts/fileServices/shares",
    parent: "storage_account_id",
    arguments: {
      acl: {
        default: noDefault,
        body: blocksOf("signedIdentifiers", {
          id: "id",
          accessPolicy: nested("access_policy", { permission: "permissions" }),
        }),
      },
      ...withoutDefault("acl.access_policy", "acl.access_policy.permissions"),
    },
    renames: [move("storage_account_name", "storage_account_id")],
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_container_immutability_policy",
    arm: "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
    parent: "storage_container_resource_manager_id",
    arguments: {
      locked: { default: false, body: noBody("locking is an operation, not a property") },
    },
  },
  {
    azurerm: "azurerm_storage_table",
    arm: "Microsoft.Storage/storageAccounts/tableServices/tables",
    parent: "storage_account_name",
    arguments: {
      acl: {
        default: noDefault,
        body: blocksOf("signedIdentifiers", {
          id: "id",
          accessPolicy: nested("access_policy", { permission: "permissions" }),
        }),
      },
      ...withoutDefault("acl.access_policy", "acl.access_policy.permissions"),
    },
  },
  {
    azurerm: "azurerm_storage_account_local_user",
    arm: "Microsoft.Storage/storageAccounts/localUsers",
    parent: "storage_account_id",
    arguments: { ssh_password_enabled: { default: false, body: same("hasSshPassword") } },
  },
];
