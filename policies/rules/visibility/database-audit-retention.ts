import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";
import { meets, type Requirement } from "../shared/require";

/** Days that logs are kept at least. */
const least = 90;

const kept: Requirement = {
  path: "retention_in_days",
  must: `0, which keeps all, or at least ${least}`,
  holds: (days) => Number(days) === 0 || Number(days) >= least,
  repair: 0,
};

/** An audit in storage that is deleted after a month does not reach back to when a thief came in. */
export default rule({
  id: "database-audit-retention",
  control: "ZTAI-VS-03",
  title: "Audit of the database is kept for less than 90 days",
  severity: "low",
  covers: ["checkov:CKV_AZURE_24"],
  on: ["azurerm_mssql_server_extended_auditing_policy", "azurerm_mssql_database_extended_auditing_policy"],
  check: (policy) => {
    const store = isGiven(policy, "storage_endpoint");
    if (store.verdict === "fail") return notApplicable("the workspace says how long it keeps an audit");
    return store.verdict === "unknown" ? store : meets(policy, kept);
  },
  fix: "Set retention_in_days to 0, which keeps everything, or to 90 and more.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server_extended_auditing_policy: {
          a: { storage_endpoint: "https://staudit.blob.core.windows.net/", retention_in_days: 365 },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_server_extended_auditing_policy: {
          a: { storage_endpoint: "https://staudit.blob.core.windows.net/", retention_in_days: 30 },
        },
      },
    },
  },
  edges: [
    {
      when: "what is left out keeps everything",
      given: {
        resource: {
          azurerm_mssql_database_extended_auditing_policy: {
            a: { storage_endpoint: "https://staudit.blob.core.windows.net/" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "nothing goes to storage",
      given: { resource: { azurerm_mssql_server_extended_auditing_policy: { a: { retention_in_days: 7 } } } },
      verdict: "not-applicable",
    },
  ],
});
