import { bodies } from "./body";
import { inGroup, type Card } from "./card";

/** SQL Database and Managed Instance. */
export const sql: readonly Card[] = [
  {
    azurerm: "azurerm_mssql_database",
    arguments: {
      transparent_data_encryption_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_mssql_managed_instance",
    arguments: {
      minimum_tls_version: { default: "1.2" },
      public_data_endpoint_enabled: { default: false },
    },
  },
  {
    azurerm: "azurerm_mssql_server",
    arm: "Microsoft.Sql/servers",
    id: inGroup,
    arguments: {
      minimum_tls_version: { default: "1.2" },
      outbound_network_restriction_enabled: { default: false },
      public_network_access_enabled: { default: true },
    },
    privateLink: { sqlServer: ["privatelink.database.windows.net"] },
  },
  {
    azurerm: "azurerm_mssql_server_extended_auditing_policy",
    arguments: {
      enabled: { default: true },
      log_monitoring_enabled: { default: true },
      retention_in_days: { default: 0 },
    },
    links: ["server_id"],
  },
  {
    azurerm: "azurerm_mssql_server_microsoft_support_auditing_policy",
    links: ["server_id"],
  },
  {
    azurerm: "azurerm_mssql_server_security_alert_policy",
    links: ["server_name"],
    names: { server_name: "Microsoft.Sql/servers" },
  },
  {
    azurerm: "azurerm_mssql_server_transparent_data_encryption",
    links: ["server_id"],
  },
  {
    azurerm: "azurerm_mssql_firewall_rule",
    arm: "Microsoft.Sql/servers/firewallRules",
    parent: "server_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
];
