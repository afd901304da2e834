import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Periodic backups lose up to hours of threads and memory, and only support restores them. */
export default attributeRule({
  id: "cosmos-continuous-backup",
  control: "ZTAI-IN-07",
  title: "Cosmos DB has no continuous backup",
  severity: "medium",
  covers: [
    "policy-library-avm:configure_cosmosdb_account_continuous_backup_mode",
    "cnspec:mondoo-azure-security-cosmosdb-continuous-backup",
  ],
  requirements: { azurerm_cosmosdb_account: [is("backup.type", "Continuous")] },
  fix: "Use continuous backup, which restores to any second of its window.",
  examples: {
    pass: {
      resource: { azurerm_cosmosdb_account: { a: { backup: { type: "Continuous", tier: "Continuous30Days" } } } },
    },
    fail: { resource: { azurerm_cosmosdb_account: { a: { backup: [{ type: "Periodic" }] } } } },
  },
});
