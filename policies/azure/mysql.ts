import { bodies, flag, same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { asWord } from "./rename";

/** Database for MySQL. */
export const mysql: readonly Card[] = [
  {
    azurerm: "azurerm_mysql_flexible_server",
    arm: "Microsoft.DBforMySQL/flexibleServers",
    id: inGroup,
    arguments: {
      backup_retention_days: { default: 7, body: same("backup.backupRetentionDays") },
      create_mode: { default: noDefault, body: same("createMode") },
      "customer_managed_key.key_vault_key_id": { default: noDefault, body: same("dataEncryption.primaryKeyURI") },
      delegated_subnet_id: { default: noDefault, body: same("network.delegatedSubnetResourceId") },
      geo_redundant_backup_enabled: { default: false, body: flag("backup.geoRedundantBackup") },
      "high_availability.mode": { default: noDefault, body: same("highAvailability.mode") },
      public_network_access: { default: "Enabled", body: same("network.publicNetworkAccess") },
    },
    renames: [asWord("public_network_access_enabled", "public_network_access")],
    privateLink: { mysqlServer: ["privatelink.mysql.database.azure.com"] },
    logs: ["MySqlAuditLogs"],
  },
  {
    azurerm: "azurerm_mysql_flexible_server_firewall_rule",
    arm: "Microsoft.DBforMySQL/flexibleServers/firewallRules",
    parent: "server_name",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
    names: { server_name: "Microsoft.DBforMySQL/flexibleServers" },
  },
  {
    azurerm: ["azurerm_mariadb_firewall_rule", "azurerm_mysql_firewall_rule"],
    noBody: "Azure has retired the service",
    arguments: {
      ...withoutDefault("end_ip_address", "server_name", "start_ip_address"),
    },
  },
  {
    azurerm: "azurerm_mysql_server",
    noBody: "Azure has retired the service",
    arguments: {
      backup_retention_days: { default: 7 },
      create_mode: { default: "Default" },
      public_network_access_enabled: { default: true },
      ssl_minimal_tls_version_enforced: { default: "TLS1_2" },
      ...withoutDefault("geo_redundant_backup_enabled", "ssl_enforcement_enabled"),
    },
  },
  {
    azurerm: "azurerm_mariadb_server",
    noBody: "Azure has retired the service",
    arguments: {
      backup_retention_days: { default: 7 },
      create_mode: { default: "Default" },
      public_network_access_enabled: { default: true },
      ssl_minimal_tls_version_enforced: { default: "TLS1_2" },
      ...withoutDefault("geo_redundant_backup_enabled", "ssl_enforcement_enabled"),
    },
  },
  {
    azurerm: "azurerm_mysql_flexible_server_configuration",
    arm: "Microsoft.DBforMySQL/flexibleServers/configurations",
    parent: "server_name",
    arguments: {
      value: { default: noDefault, body: same("value") },
    },
  },
];
