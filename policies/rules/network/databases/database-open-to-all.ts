import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { addressRange } from "../../shared/network/address-range";

/** A rule for every address makes a password the only thing between the internet and the data. */
export default rule({
  id: "database-open-to-all",
  control: "ZTAI-NW-01",
  title: "Database lets every address in",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_11",
    "checkov:CKV2_AZURE_26",
    "trivy:AZU-0029",
    "cnspec:mondoo-azure-security-no-sql-databases-allow-ingress-0-0-0-0-0",
    "cnspec:mondoo-azure-security-redis-no-unrestricted-firewall-rule",
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
    return range.size > 2 ** 24 ? fail(`it lets in ${range.from} to ${range.to}`) : pass();
  },
  fix: "Remove the rule and use a private endpoint.",
  examples: {
    pass: {
      resource: {
        azurerm_postgresql_flexible_server_firewall_rule: {
          a: { name: "office", start_ip_address: "198.51.100.7", end_ip_address: "198.51.100.7" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_firewall_rule: {
          a: { name: "all", start_ip_address: "0.0.0.0", end_ip_address: "255.255.255.255" },
        },
      },
    },
  },
});
