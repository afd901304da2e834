import { all, any, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { is, meets } from "../shared/require";

/** The server audits all of its databases, whatever one of them says. */
function serverAudits(policy: Resource, graph: Graph): Outcome {
  const database = graph.target(policy, "database_id");
  if (database.kind !== "resource") return unknown("its database is not in the input");
  const server = graph.target(database.resource, "server_id");
  if (server.kind !== "resource") return unknown("its server is not in the input");
  const { found, uncertain } = graph.companions(server.resource, "azurerm_mssql_server_extended_auditing_policy");
  const audited = all(found.map(({ resource }) => meets(resource, is("enabled", true))));
  return found.length === 0 && uncertain ? unknown(uncertain) : audited;
}

/** A policy that is written and off looks like an audit in the code. */
export default rule({
  id: "database-audit-off",
  control: "ZTAI-VS-02",
  title: "Audit of the database is switched off",
  severity: "medium",
  on: ["azurerm_mssql_database_extended_auditing_policy"],
  check: (policy, graph) => {
    const own = meets(policy, is("enabled", true));
    if (own.verdict !== "fail") return own;
    const server = serverAudits(policy, graph);
    return server.verdict === "not-applicable" ? own : any([server], own.message);
  },
  fix: "Set enabled to true, or audit the whole server.",
  examples: {
    pass: {
      resource: { azurerm_mssql_database_extended_auditing_policy: { a: { database_id: "/d", enabled: true } } },
    },
    fail: {
      resource: {
        azurerm_mssql_server: { a: { name: "sql-memory" } },
        azurerm_mssql_database: { a: { name: "memory", server_id: "${azurerm_mssql_server.a.id}" } },
        azurerm_mssql_database_extended_auditing_policy: {
          a: { database_id: "${azurerm_mssql_database.a.id}", enabled: false },
        },
      },
    },
  },
  edges: [
    {
      when: "the server audits the database",
      given: {
        resource: {
          azurerm_mssql_server: { a: { name: "sql-memory" } },
          azurerm_mssql_server_extended_auditing_policy: { a: { server_id: "${azurerm_mssql_server.a.id}" } },
          azurerm_mssql_database: { a: { name: "memory", server_id: "${azurerm_mssql_server.a.id}" } },
          azurerm_mssql_database_extended_auditing_policy: {
            a: { database_id: "${azurerm_mssql_database.a.id}", enabled: false },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a server that is elsewhere may audit it",
      given: {
        resource: { azurerm_mssql_database_extended_auditing_policy: { a: { database_id: "/d", enabled: false } } },
      },
      verdict: "unknown",
    },
  ],
});
