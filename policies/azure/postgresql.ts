import { bodies, flag, same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";

/** Database for PostgreSQL. */
export const postgresql: readonly Card[] = [
  {
    azurerm: "azurerm_postgresql_flexible_server",
    arm: "Microsoft.DBforPostgreSQL/flexibleServers",
    id: inGroup,
    arguments: {
      "authentication.active_directory_auth_enabled": { default: false, body: flag("authConfig.activeDirectoryAuth") },
      "authentication.password_auth_enabled": { default: true, body: flag("authConfig.passwordAuth") },
      backup_retention_days: { default: noDefault, body: same("backup.backupRetentionDays") },
      create_mode: { default: noDefault, body: same("createMode") },
      "customer_managed_key.key_vault_key_id": { default: noDefault, body: same("dataEncryption.primaryKeyURI") },
      delegated_subnet_id: { default: noDefault, body: same("network.delegatedSubnetResourceId") },
      geo_redundant_backup_enabled: { default: false, body: flag("backup.geoRedundantBackup") },
      "high_availability.mode": { default: noDefault, body: same("highAvailability.mode") },
      public_network_access_enabled: { default: true, body: flag("network.publicNetworkAccess") },
    },
    privateLink: { postgresqlServer: ["privatelink.postgres.database.azure.com"] },
    logs: ["PostgreSQLLogs"],
  },
  {
    azurerm: "azurerm_postgresql_flexible_server_active_directory_administrator",
    arm: "Microsoft.DBforPostgreSQL/flexibleServers/administrators",
    parent: "server_name",
    arguments: {
      principal_name: { default: noDefault, body: same("principalName") },
    },
    links: ["server_name"],
    names: { server_name: "Microsoft.DBforPostgreSQL/flexibleServers" },
  },
  {
    azurerm: "azurerm_postgresql_server",
    arm: "Microsoft.DBforPostgreSQL/servers",
    noBody: "Azure has retired the service",
    arguments: {
      create_mode: { default: "Default" },
      geo_redundant_backup_enabled: { default: false },
      infrastructure_encryption_enabled: { default: false },
      public_network_access_enabled: { default: true },
      ssl_minimal_tls_version_enforced: { default: "TLS1_2" },
      ...withoutDefault("backup_retention_days", "ssl_enforcement_enabled", "threat_detection_policy.enabled"),
    },
    privateLink: { postgresqlServer: ["privatelink.postgres.database.azure.com"] },
  },
  {
    azurerm: "azurerm_postgresql_flexible_server_firewall_rule",
    arm: "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules",
    parent: "server_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
  {
    azurerm: ["azurerm_postgresql_configuration", "azurerm_postgresql_firewall_rule"],
    noBody: "Azure has retired the service",
    arguments: {
      ...withoutDefault("end_ip_address", "server_name", "start_ip_address", "value"),
    },
  },
  {
    azurerm: "azurerm_postgresql_flexible_server_configuration",
    arm: "Microsoft.DBforPostgreSQL/flexibleServers/configurations",
    parent: "server_id",
    arguments: {
      value: { default: noDefault, body: same("value") },
    },
  },
];
