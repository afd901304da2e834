import type { Graph } from "../../estate/graph";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { is, isOneOf, meets } from "../shared/require";
import { standardPlans } from "../shared/visibility/standard-plans";

/** The plans that watch each kind of server for the whole subscription. */
const plans: Readonly<Record<string, string>> = {
  azurerm_mssql_server: "SqlServers",
  azurerm_postgresql_server: "OpenSourceRelationalDatabases",
};

function byPolicy(server: Resource, graph: Graph): Outcome {
  if (server.type === "azurerm_postgresql_server") return meets(server, is("threat_detection_policy.enabled", true));
  const { found, uncertain } = graph.companions(server, "azurerm_mssql_server_security_alert_policy");
  if (found.length > 0) return all(found.map(({ resource }) => meets(resource, isOneOf("state", ["Enabled"]))));
  return uncertain ? unknown(uncertain) : fail("no security alert policy names it");
}

function byPlan(server: Resource, graph: Graph): boolean {
  return standardPlans(graph).has(plans[server.type] ?? "");
}

/** An injection or an export at night shows in the database's own alerts first. */
export default rule({
  id: "database-threat-detection",
  control: "ZTAI-IN-10",
  title: "Database raises no alerts on threats",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_128",
    "kics:c407c3cf-c409-4b29-b590-db5f4138d332",
    "psrule:Azure.PostgreSQL.DefenderCloud",
  ],
  on: Object.keys(plans),
  check: (server, graph) => (byPlan(server, graph) ? pass() : byPolicy(server, graph)),
  fix: "Switch threat detection on, or Defender's plan for databases.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server: { a: { name: "sql-memory", resource_group_name: "rg-data" } },
        azurerm_mssql_server_security_alert_policy: {
          a: { resource_group_name: "rg-data", server_name: "${azurerm_mssql_server.a.name}", state: "Enabled" },
        },
      },
    },
    fail: { resource: { azurerm_postgresql_server: { a: { name: "psql-old" } } } },
  },
  edges: [
    {
      when: "a policy names its server by name",
      given: {
        resource: {
          azurerm_mssql_server: {
            named: { name: "sql-a", resource_group_name: "rg-data" },
            other: { name: "sql-b", resource_group_name: "rg-data" },
          },
          azurerm_mssql_server_security_alert_policy: {
            a: { server_name: "sql-a", resource_group_name: "rg-data", state: "Enabled" },
          },
        },
      },
      verdict: { "azurerm_mssql_server.named": "pass", "azurerm_mssql_server.other": "fail" },
    },
  ],
});
