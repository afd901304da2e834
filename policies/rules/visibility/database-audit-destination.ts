import { any, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { isGiven } from "../shared/given";
import { is, meets } from "../shared/require";

/** Argument that names the store, where it has another name. */
const storeOf: Readonly<Record<string, string>> = {
  azurerm_mssql_server_microsoft_support_auditing_policy: "blob_storage_endpoint",
};

const settingType = "azurerm_monitor_diagnostic_setting";

function sendsAudit(setting: Resource): Outcome {
  const logs = setting.blocks("enabled_log");
  if (logs.state === "unknown") return unknown(logs.reason);
  const names = logs.blocks.flatMap((log) => [log.value("category"), log.value("category_group")]);
  if (names.some((name) => /^(SQLSecurityAuditEvents|audit|allLogs)$/i.test(text(name) ?? ""))) return pass();
  const open = names.find(({ state }) => state === "unknown");
  return open?.state === "unknown"
    ? unknown(open.reason)
    : fail("its diagnostic setting leaves SQLSecurityAuditEvents out");
}

/** The audit of a server goes to Azure Monitor by a diagnostic setting of its database master. */
function masterSends(server: Resource, graph: Graph): Outcome {
  const { found, uncertain } = graph.companions(server, settingType);
  const settings = found.filter(({ suffix }) => suffix.toLowerCase() === "/databases/master");
  const verdict = any(
    settings.map(({ resource }) => sendsAudit(resource)),
    "no diagnostic setting of its database master sends SQLSecurityAuditEvents",
  );
  return verdict.verdict === "fail" && uncertain ? unknown(uncertain) : verdict;
}

/** An audit that is switched on and sent nowhere is written down by nobody. */
export default rule({
  id: "database-audit-destination",
  control: "ZTAI-VS-02",
  title: "Audit of the database server goes nowhere",
  severity: "medium",
  on: [
    "azurerm_mssql_database_extended_auditing_policy",
    "azurerm_mssql_server_extended_auditing_policy",
    "azurerm_mssql_server_microsoft_support_auditing_policy",
  ],
  check: (policy, graph) => {
    if (meets(policy, is("enabled", false)).verdict === "pass") return notApplicable("it is switched off");
    const store = isGiven(policy, storeOf[policy.type] ?? "storage_endpoint");
    if (store.verdict !== "fail") return store;
    const monitored = meets(policy, is("log_monitoring_enabled", true));
    if (monitored.verdict !== "pass" || policy.type !== "azurerm_mssql_server_extended_auditing_policy")
      return monitored;
    const server = graph.target(policy, "server_id");
    return server.kind === "resource" ? masterSends(server.resource, graph) : unknown("its server is not in the input");
  },
  fix: "Add a diagnostic setting with SQLSecurityAuditEvents for the database master, or a storage endpoint.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_server: { a: { name: "sql-memory" } },
        azurerm_mssql_server_extended_auditing_policy: { a: { server_id: "${azurerm_mssql_server.a.id}" } },
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "${azurerm_mssql_server.a.id}/databases/master",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: { category: "SQLSecurityAuditEvents" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_server: { a: { name: "sql-memory" } },
        azurerm_mssql_server_extended_auditing_policy: { a: { server_id: "${azurerm_mssql_server.a.id}" } },
      },
    },
  },
  edges: [
    {
      when: "a database or Microsoft's support is audited to nowhere",
      given: {
        resource: {
          azurerm_mssql_database_extended_auditing_policy: {
            none: { database_id: "/d", log_monitoring_enabled: false },
            monitor: { database_id: "/d" },
          },
          azurerm_mssql_server_microsoft_support_auditing_policy: {
            none: { server_id: "/s", log_monitoring_enabled: false },
            store: { server_id: "/s", log_monitoring_enabled: false, blob_storage_endpoint: "https://staudit" },
          },
        },
      },
      verdict: {
        "azurerm_mssql_database_extended_auditing_policy.none": "fail",
        "azurerm_mssql_database_extended_auditing_policy.monitor": "pass",
        "azurerm_mssql_server_microsoft_support_auditing_policy.none": "fail",
        "azurerm_mssql_server_microsoft_support_auditing_policy.store": "pass",
      },
    },
    {
      when: "the audit goes to storage",
      given: {
        resource: {
          azurerm_mssql_server_extended_auditing_policy: {
            a: { server_id: "/sql", storage_endpoint: "https://staudit.blob.core.windows.net/" },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
