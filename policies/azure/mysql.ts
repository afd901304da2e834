import { bodies } from "./body";
import { inGroup, type Card } from "./card";
import { asWord } from "./rename";

/** Database for MySQL. */
export const mysql: readonly Card[] = [
  {
    azurerm: "azurerm_mysql_flexible_server",
    arm: "Microsoft.DBforMySQL/flexibleServers",
    id: inGroup,
    arguments: {
      geo_redundant_backup_enabled: { default: false },
      public_network_access: { default: "Enabled" },
    },
    renames: [asWord("public_network_access_enabled", "public_network_access")],
    privateLink: { mysqlServer: ["privatelink.mysql.database.azure.com"] },
  },
  {
    azurerm: "azurerm_mysql_flexible_server_firewall_rule",
    arm: "Microsoft.DBforMySQL/flexibleServers/firewallRules",
    parent: "server_name",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
    names: { server_name: "Microsoft.DBforMySQL/flexibleServers" },
  },
];
