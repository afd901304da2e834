import { blocksOf, bodies, flag, same } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { isWord } from "./word";

/** A key that Azure keeps itself has a name of its own. */
const serverKey = same("serverKeyName", (name) => (isWord(name, "ServiceManaged") ? null : name));

/** SQL Database and Managed Instance. */
export const sql: readonly Card[] = [
  {
    azurerm: "azurerm_mssql_database",
    arm: "Microsoft.Sql/servers/databases",
    parent: "server_id",
    arguments: {
      "short_term_retention_policy.retention_days": {
        default: noDefault,
        body: noBody("it stands on a resource of its own, backupShortTermRetentionPolicies"),
      },
      geo_backup_enabled: {
        default: true,
        body: noBody("it stands on a resource of its own, databases/geoBackupPolicies"),
      },
      "long_term_retention_policy.immutable_backups_enabled": {
        default: false,
        body: noBody("it stands on a resource of its own, backupLongTermRetentionPolicies"),
      },
      storage_account_type: { default: "Geo", body: same("requestedBackupStorageRedundancy") },
      "threat_detection_policy.state": {
        default: "Disabled",
        body: noBody("it stands on a resource of its own, databases/securityAlertPolicies"),
      },
      transparent_data_encryption_enabled: {
        default: true,
        body: noBody("it stands on a resource of its own, databases/transparentDataEncryption"),
      },
      transparent_data_encryption_key_automatic_rotation_enabled: {
        default: false,
        body: same("encryptionProtectorAutoRotation"),
      },
      transparent_data_encryption_key_vault_key_id: { default: noDefault, body: same("encryptionProtector") },
      zone_redundant: { default: noDefault, body: same("zoneRedundant") },
    },
    logs: ["DevOpsOperationsAudit", "SQLSecurityAuditEvents"],
  },
  {
    azurerm: "azurerm_mssql_managed_instance",
    arm: "Microsoft.Sql/managedInstances",
    id: inGroup,
    arguments: {
      "azure_active_directory_administrator.azuread_authentication_only_enabled": {
        default: false,
        body: same("administrators.azureADOnlyAuthentication"),
      },
      minimum_tls_version: { default: "1.2", body: same("minimalTlsVersion") },
      public_data_endpoint_enabled: { default: false, body: same("publicDataEndpointEnabled") },
    },
    logs: ["DevOpsOperationsAudit", "SQLSecurityAuditEvents"],
  },
  {
    azurerm: "azurerm_mssql_virtual_machine",
    noBody: "its ARM type is not among those that are read",
    arguments: {
      "auto_backup.encryption_enabled": { default: false },
      "auto_backup.retention_period_in_days": { default: noDefault },
      sql_connectivity_type: { default: "PRIVATE" },
    },
  },
  {
    azurerm: "azurerm_mssql_server",
    arm: "Microsoft.Sql/servers",
    id: inGroup,
    arguments: {
      azuread_administrator: {
        default: noDefault,
        body: blocksOf("administrators", {
          azureADOnlyAuthentication: "azuread_authentication_only",
          login: "login_username",
          sid: "object_id",
        }),
      },
      "azuread_administrator.azuread_authentication_only": { default: noDefault },
      minimum_tls_version: { default: "1.2", body: same("minimalTlsVersion") },
      outbound_network_restriction_enabled: { default: false, body: flag("restrictOutboundNetworkAccess") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    privateLink: { sqlServer: ["privatelink.database.windows.net"] },
  },
  {
    azurerm: "azurerm_mssql_server_extended_auditing_policy",
    arm: "Microsoft.Sql/servers/extendedAuditingSettings",
    parent: "server_id",
    arguments: {
      enabled: { default: true, body: flag("state") },
      log_monitoring_enabled: { default: true, inArm: false, body: same("isAzureMonitorTargetEnabled") },
      retention_in_days: { default: 0, body: same("retentionDays") },
      storage_endpoint: { default: noDefault, body: same("storageEndpoint") },
    },
    links: ["server_id"],
  },
  {
    azurerm: "azurerm_mssql_server_microsoft_support_auditing_policy",
    arm: "Microsoft.Sql/servers/devOpsAuditingSettings",
    parent: "server_id",
    arguments: {
      blob_storage_endpoint: { default: noDefault, body: same("storageEndpoint") },
      enabled: { default: true, inArm: noDefault, body: flag("state") },
      log_monitoring_enabled: { default: true, inArm: noDefault, body: same("isAzureMonitorTargetEnabled") },
    },
    links: ["server_id"],
  },
  {
    azurerm: "azurerm_mssql_server_security_alert_policy",
    arm: "Microsoft.Sql/servers/securityAlertPolicies",
    parent: "server_name",
    arguments: {
      state: { default: noDefault, body: same("state") },
    },
    links: ["server_name"],
    names: { server_name: "Microsoft.Sql/servers" },
  },
  {
    azurerm: "azurerm_mssql_server_transparent_data_encryption",
    arm: "Microsoft.Sql/servers/encryptionProtector",
    parent: "server_id",
    arguments: {
      auto_rotation_enabled: { default: false, body: same("autoRotationEnabled") },
      key_vault_key_id: { default: noDefault, body: serverKey },
    },
    links: ["server_id"],
  },
  {
    azurerm: "azurerm_mssql_managed_instance_transparent_data_encryption",
    arm: "Microsoft.Sql/managedInstances/encryptionProtector",
    parent: "managed_instance_id",
    arguments: {
      auto_rotation_enabled: { default: false, body: same("autoRotationEnabled") },
      key_vault_key_id: { default: noDefault, body: serverKey },
    },
  },
  {
    azurerm: "azurerm_mssql_managed_instance_active_directory_administrator",
    arm: "Microsoft.Sql/managedInstances/azureADOnlyAuthentications",
    parent: "managed_instance_id",
    arguments: { azuread_authentication_only: { default: false, body: same("azureADOnlyAuthentication") } },
  },
  {
    azurerm: "azurerm_mssql_managed_instance_security_alert_policy",
    arm: "Microsoft.Sql/managedInstances/securityAlertPolicies",
    parent: "managed_instance_name",
    arguments: { enabled: { default: false, inArm: noDefault, body: flag("state") } },
  },
  {
    azurerm: "azurerm_mssql_database_extended_auditing_policy",
    arm: "Microsoft.Sql/servers/databases/extendedAuditingSettings",
    parent: "database_id",
    arguments: {
      enabled: { default: true, inArm: noDefault, body: flag("state") },
      log_monitoring_enabled: { default: true, inArm: noDefault, body: same("isAzureMonitorTargetEnabled") },
      retention_in_days: { default: 0, body: same("retentionDays") },
      storage_endpoint: { default: noDefault, body: same("storageEndpoint") },
    },
  },
  {
    azurerm: "azurerm_mssql_server_vulnerability_assessment",
    arm: "Microsoft.Sql/servers/vulnerabilityAssessments",
    parent: "server_security_alert_policy_id",
    arguments: { "recurring_scans.enabled": { default: false, body: same("recurringScans.isEnabled") } },
  },
  {
    azurerm: "azurerm_mssql_managed_instance_vulnerability_assessment",
    arm: "Microsoft.Sql/managedInstances/vulnerabilityAssessments",
    parent: "managed_instance_id",
    arguments: { "recurring_scans.enabled": { default: false, body: same("recurringScans.isEnabled") } },
  },
  {
    azurerm: "azurerm_mssql_firewall_rule",
    arm: "Microsoft.Sql/servers/firewallRules",
    parent: "server_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
  {
    azurerm: "azurerm_sql_firewall_rule",
    noBody: "a rule in azapi is read as azurerm_mssql_firewall_rule",
    arguments: {
      ...withoutDefault("end_ip_address", "server_name", "start_ip_address"),
    },
  },
  {
    azurerm: "azurerm_mssql_managed_database",
    noBody: "it stands on a resource of its own, backupShortTermRetentionPolicies",
    arguments: {
      short_term_retention_days: { default: 7 },
    },
  },
];
