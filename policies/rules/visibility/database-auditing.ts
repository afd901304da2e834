import { all, fail, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** Without an audit nobody can say which rows an agent or a thief read. */
export default rule({
  id: "database-auditing",
  control: "ZTAI-VS-02",
  title: "Database server keeps no audit",
  severity: "medium",
  on: ["azurerm_mssql_server"],
  check: (server, graph) => {
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
});
