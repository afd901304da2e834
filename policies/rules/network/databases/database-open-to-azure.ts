import { rule } from "../../../engine/rule";
import { databaseFirewallRules, judgeRange } from "../../shared/network/database-firewall";

/** The rule from 0.0.0.0 to 0.0.0.0 lets in every machine in Azure, those of other customers too. */
export default rule({
  id: "database-open-to-azure",
  control: "ZTAI-NW-01",
  title: "Database lets all of Azure in",
  severity: "high",
  covers: [
    "psrule:Azure.PostgreSQL.AllowAzureAccess",
    "kics:fd8da341-6760-4450-b26c-9f6d8850575e",
    "checkov:CKV2_AZURE_26",
  ],
  on: databaseFirewallRules,
  check: (entry, graph) =>
    judgeRange(entry, graph, ({ to, range: [first] }) =>
      first === 0n ? `it starts at 0.0.0.0 and ends at ${to}` : undefined,
    ),
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
        azurerm_postgresql_flexible_server_firewall_rule: {
          a: { name: "azure", start_ip_address: "0.0.0.0", end_ip_address: "0.0.0.0" },
        },
      },
    },
  },
});
