import { bodies } from "./body";
import { inGroup, type Card } from "./card";

/** Database for PostgreSQL. */
export const postgresql: readonly Card[] = [
  {
    azurerm: "azurerm_postgresql_flexible_server",
    arm: "Microsoft.DBforPostgreSQL/flexibleServers",
    id: inGroup,
    arguments: {
      "authentication.active_directory_auth_enabled": { default: false },
      "authentication.password_auth_enabled": { default: true },
      geo_redundant_backup_enabled: { default: false },
      public_network_access_enabled: { default: true },
    },
    privateLink: { postgresqlServer: ["privatelink.postgres.database.azure.com"] },
  },
  {
    azurerm: "azurerm_postgresql_flexible_server_active_directory_administrator",
    links: ["server_name"],
    names: { server_name: "Microsoft.DBforPostgreSQL/flexibleServers" },
  },
  {
    azurerm: "azurerm_postgresql_server",
    arm: "Microsoft.DBforPostgreSQL/servers",
    arguments: {
      geo_redundant_backup_enabled: { default: false },
      infrastructure_encryption_enabled: { default: false },
      public_network_access_enabled: { default: true },
      ssl_minimal_tls_version_enforced: { default: "TLS1_2" },
    },
    privateLink: { postgresqlServer: ["privatelink.postgres.database.azure.com"] },
  },
  {
    azurerm: "azurerm_postgresql_flexible_server_firewall_rule",
    arm: "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules",
    parent: "server_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
];
