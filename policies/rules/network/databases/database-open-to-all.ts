import { rule } from "../../../engine/rule";
import {
  databaseFirewallRules,
  judgeRange,
  muchOfInternet,
  officeSize,
  sizeOf,
} from "../../shared/network/database-firewall";

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
  on: databaseFirewallRules,
  check: (entry, graph) =>
    judgeRange(entry, graph, ({ from, to, range, ofServer }) => {
      if (sizeOf(range) > muchOfInternet) return `it lets in ${from} to ${to}`;
      const together = ofServer.reduce((sum, part) => sum + sizeOf(part), 0n);
      // Single offices beside wide ranges are not what opens the server.
      return together > muchOfInternet && sizeOf(range) > officeSize
        ? `with the other rules of its server it lets in ${together} addresses`
        : undefined;
    }),
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
