import { objects, type Json } from "../../common/json";
import { blocksOf, each, flag, listOf, made, renamed, same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

const rotationMembers = ["expire_after", "automatic", "automatic.time_after_creation", "automatic.time_before_expiry"];

const rotation = (value: Json): Json =>
  each(value, (policy) => ({
    ...renamed(policy, { "attributes.expiryTime": "expire_after" }),
    automatic: objects(property(policy, "lifetimeActions"))
      .filter((action) => objects(property(action, "action")).some((what) => isWord(property(what, "type"), "rotate")))
      .flatMap((action) => objects(property(action, "trigger")))
      .map((trigger) =>
        renamed(trigger, { timeAfterCreate: "time_after_creation", timeBeforeExpiry: "time_before_expiry" }),
      ),
  }));

/** What all policies of the body allow together. */
const permissions =
  (kind: string) =>
  (value: Json): Json =>
    each(value, (policy) => each(property(policy, "permissions") ?? [], (allowed) => property(allowed, kind) ?? []));

/** Key Vault and Managed HSM. */
export const keyVault: readonly Card[] = [
  {
    azurerm: "azurerm_key_vault",
    arm: "Microsoft.KeyVault/vaults",
    id: inGroup,
    arguments: {
      access_policy: {
        default: noDefault,
        body: blocksOf("accessPolicies", {
          "permissions.keys": "key_permissions",
          "permissions.secrets": "secret_permissions",
          "permissions.certificates": "certificate_permissions",
          "permissions.storage": "storage_permissions",
        }),
      },
      enabled_for_deployment: { default: false, body: same("enabledForDeployment") },
      enabled_for_disk_encryption: { default: false, body: same("enabledForDiskEncryption") },
      enabled_for_template_deployment: { default: false, body: same("enabledForTemplateDeployment") },
      "network_acls.default_action": { default: noDefault, body: same("networkAcls.defaultAction") },
      "network_acls.ip_rules": { default: noDefault, body: listOf("networkAcls.ipRules", "value") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      purge_protection_enabled: { default: false, body: same("enablePurgeProtection") },
      // https://learn.microsoft.com/azure/key-vault/general/access-control-default
      rbac_authorization_enabled: {
        default: false,
        inArmSince: { version: "2026-02-01", value: true },
        body: same("enableRbacAuthorization"),
      },
      sku_name: { default: noDefault, body: same("sku.name") },
      soft_delete_enabled: { default: true, body: same("enableSoftDelete") },
      soft_delete_retention_days: { default: 90, body: same("softDeleteRetentionInDays") },
      tenant_id: { default: noDefault, body: same("tenantId") },
      ...withoutDefault(
        "access_policy.certificate_permissions",
        "access_policy.key_permissions",
        "access_policy.secret_permissions",
        "access_policy.storage_permissions",
      ),
    },
    renames: [move("enable_rbac_authorization", "rbac_authorization_enabled")],
    privateLink: { vault: ["privatelink.vaultcore.azure.net"] },
    logs: ["AuditEvent"],
  },
  {
    azurerm: "azurerm_key_vault_key",
    arm: "Microsoft.KeyVault/vaults/keys",
    parent: "key_vault_id",
    arguments: {
      expiration_date: { default: noDefault, body: same("attributes.exp") },
      key_size: { default: noDefault, body: same("keySize") },
      key_type: { default: noDefault, body: same("kty") },
      rotation_policy: { default: noDefault, body: made("rotationPolicy", rotationMembers, rotation) },
      ...withoutDefault(
        "rotation_policy.automatic",
        "rotation_policy.automatic.time_after_creation",
        "rotation_policy.automatic.time_before_expiry",
        "rotation_policy.expire_after",
      ),
    },
    links: ["key_vault_id"],
  },
  {
    azurerm: "azurerm_key_vault_managed_hardware_security_module",
    arm: "Microsoft.KeyVault/managedHSMs",
    id: inGroup,
    arguments: {
      "network_acls.default_action": { default: noDefault, body: same("networkAcls.defaultAction") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      purge_protection_enabled: { default: false, inArm: true, body: same("enablePurgeProtection") },
      soft_delete_retention_days: { default: 90, body: same("softDeleteRetentionInDays") },
    },
    logs: ["AuditEvent"],
  },
  {
    azurerm: "azurerm_key_vault_secret",
    arm: "Microsoft.KeyVault/vaults/secrets",
    parent: "key_vault_id",
    arguments: {
      content_type: { default: noDefault, body: same("contentType") },
      expiration_date: { default: noDefault, body: same("attributes.exp") },
    },
  },
  {
    azurerm: "azurerm_key_vault_access_policy",
    arm: "Microsoft.KeyVault/vaults/accessPolicies",
    parent: "key_vault_id",
    arguments: {
      certificate_permissions: { default: noDefault, body: same("accessPolicies", permissions("certificates")) },
      key_permissions: { default: noDefault, body: same("accessPolicies", permissions("keys")) },
      secret_permissions: { default: noDefault, body: same("accessPolicies", permissions("secrets")) },
      storage_permissions: { default: noDefault, body: same("accessPolicies", permissions("storage")) },
    },
  },
  {
    azurerm: "azurerm_key_vault_certificate",
    noBody: "certificates are made through the vault itself, not through ARM",
    arguments: {
      ...withoutDefault(
        "certificate_policy.key_properties.exportable",
        "certificate_policy.key_properties.key_type",
        "certificate_policy.key_properties.key_size",
        "certificate_policy.key_properties.reuse_key",
        "certificate_policy.lifetime_action.action.action_type",
        "certificate_policy.x509_certificate_properties.validity_in_months",
      ),
    },
  },
  {
    azurerm: "azurerm_key_vault_managed_hardware_security_module_key",
    arm: "Microsoft.KeyVault/managedHSMs/keys",
    parent: "managed_hsm_id",
    arguments: {
      expiration_date: { default: noDefault, body: same("attributes.exp") },
      key_size: { default: noDefault, body: same("keySize") },
      key_type: { default: noDefault, body: same("kty") },
    },
  },
];
