import { isRegionName, regionOf } from "../regions";
import { atLeast, between, demand, from, matching, oneOf, textOfLength, type ApplyRule } from "./apply-rule";
import { keyReady, keyUri } from "./key-vault";
import type { LogSource } from "./log-source";
import { logs, metricsOnly } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, identityBlock, identityId, named, namedLike } from "./shapes";

const names = { storageAccount: nameRule("st", [3, 24], "lower-alphanumeric", "global") };

const roles = {
  storageBlobDataReader: {
    guid: "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
    name: "Storage Blob Data Reader",
    purpose: "Reads blobs. For the search service, applications and developers.",
  },
  storageBlobDataContributor: {
    guid: "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
    name: "Storage Blob Data Contributor",
    purpose:
      "Writes blobs. For the ingestion identity on one container or account, and for agents in their containers.",
  },
  storageBlobDataOwner: {
    guid: "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
    name: "Storage Blob Data Owner",
    purpose: "Writes and tags blobs. For the agents of a project, in their own containers by a condition.",
  },
} satisfies ServiceRoles;

/**
 * Storage has metric categories of its own. For `AllMetrics` it answers with those in its place, so that no plan would ever be
 * empty. https://github.com/Azure/terraform-azurerm-avm-res-storage-storageaccount/pull/380
 */
const metrics = ["Transaction"];
const service: LogSource = logs(["StorageRead", "StorageWrite", "StorageDelete"], { metrics });

const accounts = "Microsoft.Storage/storageAccounts";
const newAccountKeys = `${learn}/storage/common/customer-managed-keys-configure-new-account`;
const redundancy = `${learn}/storage/common/storage-redundancy`;
const lifecycle = `${learn}/storage/blobs/lifecycle-management-policy-structure`;
const accountId: ApplyRule = idOf(accounts, "azurerm_storage_account");

/** Storage accounts, containers and lifecycle rules. */
export const storage = {
  names,
  roles,
  privateLink: {
    blob: { type: "azurerm_storage_account", groupId: "blob", zones: ["privatelink.blob.core.windows.net"] },
  },
  logs: {
    storageAccount: metricsOnly(metrics),
    blobService: service,
    fileService: service,
    queueService: service,
    tableService: service,
  },
  types: types(
    {
      type: "azurerm_storage_account",
      armType: accounts,
      source: templatePage(accounts),
      arguments: {
        name: named(names.storageAccount),
        account_kind: oneOf("Storage", "StorageV2", "BlobStorage", "FileStorage", "BlockBlobStorage"),
        account_tier: oneOf("Standard", "Premium"),
        account_replication_type: {
          ...oneOf("LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS"),
          says: "one of LRS, ZRS, GRS, RAGRS, GZRS, RAGZRS; those with Z in regions with zones only",
          accepts: ({ value, block }) => {
            const location = String(block["location"]);
            const zones = isRegionName(location) && regionOf(location).zones;
            return ["LRS", "GRS", "RAGRS"].includes(String(value)) || (zones && /^(RA)?G?ZRS$/.test(String(value)));
          },
          source: redundancy,
        },
        allowed_copy_scope: oneOf("AAD", "PrivateLink"),
        min_tls_version: oneOf("TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"),
        "blob_properties.change_feed_retention_in_days": between(1, 146_000, "days"),
        "blob_properties.delete_retention_policy.days": between(1, 365, "days"),
        "blob_properties.container_delete_retention_policy.days": between(1, 365, "days"),
        "customer_managed_key.key_vault_key_id": keyUri("without a version", newAccountKeys),
        "customer_managed_key.user_assigned_identity_id": identityId,
        ...identityBlock("identity", "UserAssigned"),
        "immutability_policy.state": from(
          `${learn}/storage/blobs/immutable-policy-configure-version-scope`,
          oneOf("Unlocked", "Disabled"),
        ),
        "immutability_policy.period_since_creation_in_days": between(1, 146_000, "days"),
        "network_rules.bypass[]": oneOf("None", "Logging", "Metrics", "AzureServices"),
        "network_rules.default_action": oneOf("Allow", "Deny"),
        queue_encryption_key_type: oneOf("Service", "Account"),
        table_encryption_key_type: oneOf("Service", "Account"),
        "sas_policy.expiration_action": oneOf("Log", "Block"),
        "sas_policy.expiration_period": from(
          `${learn}/storage/common/sas-expiration-policy`,
          matching(/^\d{2,}\.[0-2]\d:[0-5]\d:[0-5]\d$/, "DD.HH:MM:SS"),
        ),
      },
      flags: [
        "allow_nested_items_to_be_public",
        "blob_properties.change_feed_enabled",
        "blob_properties.delete_retention_policy.permanent_delete_enabled",
        "blob_properties.versioning_enabled",
        "cross_tenant_replication_enabled",
        "default_to_oauth_authentication",
        "https_traffic_only_enabled",
        "immutability_policy.allow_protected_append_writes",
        "infrastructure_encryption_enabled",
        "local_user_enabled",
        "nfsv3_enabled",
        "public_network_access_enabled",
        "sftp_enabled",
        "shared_access_key_enabled",
      ],
      demands: [
        keyReady(
          (values) =>
            (values["customer_managed_key"] as { user_assigned_identity_id?: string } | undefined)
              ?.user_assigned_identity_id,
          newAccountKeys,
        ),
        demand(
          "a key for queues and tables of the account's own takes kind StorageV2",
          ({ block }) =>
            block["account_kind"] === "StorageV2" ||
            (block["queue_encryption_key_type"] !== "Account" && block["table_encryption_key_type"] !== "Account"),
          `${learn}/storage/common/account-encryption-key-create`,
        ),
        demand(
          "an immutability policy of the account takes versioning of blobs",
          ({ block }) =>
            block["immutability_policy"] === undefined ||
            (block["blob_properties"] as { versioning_enabled?: boolean }).versioning_enabled === true,
          `${learn}/storage/blobs/immutable-version-level-worm-policies`,
        ),
      ],
    },
    {
      type: "azurerm_storage_container",
      armType: `${accounts}/blobServices/containers`,
      source: templatePage(`${accounts}/blobservices/containers`),
      arguments: {
        name: namedLike(
          [3, 63],
          /^[a-z0-9]+(-[a-z0-9]+)*$/,
          "lower-case letters, digits and single hyphens, with a letter or digit at both ends",
        ),
        container_access_type: from(azurermPage("azurerm_storage_container"), oneOf("private", "blob", "container")),
        storage_account_id: accountId,
      },
    },
    {
      type: "azurerm_storage_management_policy",
      armType: `${accounts}/managementPolicies`,
      source: templatePage(`${accounts}/managementpolicies`),
      arguments: {
        "rule[].name": from(lifecycle, textOfLength([1, 256], /^[A-Za-z0-9-]+$/, "letters, digits and hyphens")),
        "rule[].filters.blob_types[]": from(lifecycle, oneOf("blockBlob", "appendBlob")),
        "rule[].actions.base_blob.delete_after_days_since_modification_greater_than": atLeast(0, "days"),
        "rule[].actions.base_blob.tier_to_cool_after_days_since_modification_greater_than": atLeast(0, "days"),
        "rule[].actions.snapshot.delete_after_days_since_creation_greater_than": atLeast(0, "days"),
        "rule[].actions.version.delete_after_days_since_creation": atLeast(0, "days"),
        storage_account_id: accountId,
      },
      flags: ["rule[].enabled"],
      demands: [
        demand(
          "1 to 100 rules, each name once; rules for append blobs only delete",
          ({ block }) => {
            const rules = block["rule"] as readonly Rule[];
            const appends = rules.filter(({ filters }) => filters.blob_types.includes("appendBlob"));
            return (
              rules.length >= 1 &&
              rules.length <= 100 &&
              new Set(rules.map(({ name }) => name)).size === rules.length &&
              appends.every(({ actions }) =>
                Object.keys(actions.base_blob ?? {}).every((key) => key.startsWith("delete")),
              )
            );
          },
          lifecycle,
        ),
      ],
    },
  ),
} satisfies AzureService;

/** The part of a lifecycle rule that the demand above compares. */
interface Rule {
  readonly name: string;
  readonly filters: { readonly blob_types: readonly string[] };
  readonly actions: { readonly base_blob?: Readonly<Record<string, unknown>> };
}
