import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

/**
 * A scan that somebody has to start finds what was wrong the last time somebody thought of it.
 * https://learn.microsoft.com/azure/defender-for-cloud/sql-azure-vulnerability-assessment-overview
 */
export default attributeRule({
  id: "database-recurring-scans",
  control: "ZTAI-IN-10",
  title: "Database is not scanned for vulnerabilities again",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_mssql_server_vulnerability_assessment", "azurerm_mssql_managed_instance_vulnerability_assessment"],
    [is("recurring_scans.enabled", true)],
  ),
  fix: "Add recurring_scans with enabled = true, or use the express assessment of Defender for SQL.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server_vulnerability_assessment: {
          a: {
            storage_container_path: "https://stscans.blob.core.windows.net/scans/",
            recurring_scans: { enabled: true, emails: ["dba@contoso.example"] },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_server_vulnerability_assessment: {
          a: { storage_container_path: "https://stscans.blob.core.windows.net/scans/" },
        },
      },
    },
  },
  edges: [
    {
      when: "scans that are written and off do not run",
      given: {
        resource: {
          azurerm_mssql_managed_instance_vulnerability_assessment: { a: { recurring_scans: { enabled: false } } },
        },
      },
      verdict: "fail",
    },
  ],
});
