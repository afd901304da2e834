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
];
