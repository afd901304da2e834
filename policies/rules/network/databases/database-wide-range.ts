import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { addressRange } from "../../shared/network/address-range";

/** Behind a wide range stand machines nobody thought of. */
export default rule({
  id: "database-wide-range",
  control: "ZTAI-NW-01",
  title: "Database lets a wide range of addresses in",
  severity: "medium",
  covers: [
    "kics:a829b715-cf75-4e92-b645-54c9b739edfb",
    "psrule:Azure.Redis.FirewallIPRange",
    "psrule:Azure.PostgreSQL.FirewallIPRange",
  ],
  on: [
    "azurerm_cosmosdb_postgresql_firewall_rule",
    "azurerm_mariadb_firewall_rule",
    "azurerm_mongo_cluster_firewall_rule",
    "azurerm_mssql_firewall_rule",
    "azurerm_mysql_firewall_rule",
    "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_postgresql_firewall_rule",
    "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_redis_firewall_rule",
    "azurerm_sql_firewall_rule",
    "azurerm_synapse_firewall_rule",
  ],
  check: (entry) => {
    const range = addressRange(entry);
    if (range.state === "unknown") return unknown(range.reason);
    return range.size > 256 ? fail(`it lets in ${range.size} addresses`) : pass();
  },
  fix: "Name single addresses, or use a private endpoint.",
  examples: {
    pass: {
      resource: {
        azurerm_redis_firewall_rule: { a: { name: "office", start_ip: "198.51.100.1", end_ip: "198.51.100.4" } },
      },
    },
    fail: {
      resource: {
        azurerm_redis_firewall_rule: { a: { name: "office", start_ip: "198.51.0.0", end_ip: "198.51.255.255" } },
      },
    },
  },
});
