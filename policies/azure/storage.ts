import { own, type Json } from "../../common/json";
import { each, flag, listOf, made, same, top } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { move } from "./rename";

/** `Standard_ZRS` is the tier and the replication in one word. */
const replication = (value: Json): Json => (typeof value === "string" ? (value.split("_")[1] ?? value) : value);

/** A list written as one text with commas. */
const words = (value: Json): Json => (typeof value === "string" ? value.split(",").map((word) => word.trim()) : value);

/** A retention policy that is switched on, with its days. */
const keptDays = (value: Json): Json =>
  each(value, (policy) => (own(policy, "enabled") === true ? { days: own(policy, "days") ?? 7 } : []));

/** `None` and `Blob` are private and blob. */
const containerAccess = (value: Json): Json =>
  value === "None" ? "private" : typeof value === "string" ? value.toLowerCase() : value;

/** Storage accounts and what stands in them. */
export const storage: readonly Card[] = [
  {
    azurerm: "azapi_storage_blob_service",
    arm: "Microsoft.Storage/storageAccounts/blobServices",
    parent: "storage_account_id",
    arguments: {
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
      allow_nested_items_to_be_public: { default: true, in5: false, body: same("allowBlobPublicAccess") },
      allowed_copy_scope: { default: noDefault, body: same("allowedCopyScope") },
      "blob_properties.container_delete_retention_policy.days": { default: 7 },
      "blob_properties.delete_retention_policy.days": { default: 7 },
      "blob_properties.versioning_enabled": { default: false },
      cross_tenant_replication_enabled: { default: false, in3: true, body: same("allowCrossTenantReplication") },
      "customer_managed_key.key_vault_key_id": {
        default: noDefault,
        body: same("encryption.keyvaultproperties.keyname"),
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
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      "sas_policy.expiration_period": { default: noDefault, body: same("sasPolicy.sasExpirationPeriod") },
      sftp_enabled: { default: false, body: same("isSftpEnabled") },
      "share_properties.retention_policy.days": { default: 7 },
      shared_access_key_enabled: { default: true, body: same("allowSharedKeyAccess") },
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
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_account_network_rules",
    arguments: {
      bypass: { default: ["AzureServices"] },
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_account_queue_properties",
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_account_static_website",
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
      encryption_scope_override_enabled: { default: true },
    },
    renames: [move("storage_account_name", "storage_account_id")],
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_management_policy",
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_storage_share",
    renames: [move("storage_account_name", "storage_account_id")],
    links: ["storage_account_id"],
  },
];
