import { all, fail, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets, orAbsent } from "../shared/require";

/** Without an audit nobody can say which rows an agent or a thief read. */
export default rule({
  id: "database-auditing",
  control: "ZTAI-VS-02",
  title: "Database server keeps no audit",
  severity: "medium",
  on: ["azurerm_mssql_server", "azurerm_mssql_server_microsoft_support_auditing_policy"],
  check: (server, graph) => {
    if (server.type !== "azurerm_mssql_server") return meets(server, orAbsent(is("enabled", true)));
    const { found, uncertain } = graph.companions(server, "azurerm_mssql_server_extended_auditing_policy");
    if (found.length > 0) return all(found.map(({ resource }) => meets(resource, is("enabled", true))));
    return uncertain ? unknown(uncertain) : fail("no azurerm_mssql_server_extended_auditing_policy names it");
  },
  fix: "Add azurerm_mssql_server_extended_auditing_policy with log_monitoring_enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server: { a: { name: "sql-memory" } },
        azurerm_mssql_server_extended_auditing_policy: { a: { server_id: "${azurerm_mssql_server.a.id}" } },
      },
    },
    fail: { resource: { azurerm_mssql_server: { a: { name: "sql-memory" } } } },
  },
  edges: [
    {
      when: "what Microsoft's support does is not audited",
      given: { resource: { azurerm_mssql_server_microsoft_support_auditing_policy: { a: { enabled: false } } } },
      verdict: "fail",
    },
  ],
});
