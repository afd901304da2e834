import { fail, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isGiven } from "../shared/given";

const needed = [
  "AuditLogs",
  "SignInLogs",
  "NonInteractiveUserSignInLogs",
  "ServicePrincipalSignInLogs",
  "ManagedIdentitySignInLogs",
];

/** A stolen identity shows in sign-in and risk logs, or nowhere. */
export default rule({
  id: "entra-sign-in-logs",
  control: "ZTAI-VS-07",
  title: "Sign-in and risk logs of Entra do not reach the workspace",
  severity: "high",
  on: ["azurerm_monitor_aad_diagnostic_setting"],
  check: (setting) => {
    const logs = setting.blocks("enabled_log");
    if (logs.state === "unknown") return unknown(logs.reason);
    const values = logs.blocks.map((log) => log.value("category"));
    const sent = values.map((value) => text(value));
    const missing = needed.filter((category) => !sent.includes(category));
    const workspace = isGiven(setting, "log_analytics_workspace_id");
    if (missing.length === 0) return workspace;
    if (values.some(({ state }) => state === "unknown")) return unknown("a category is not known");
    return fail(`it does not send ${missing.join(", ")}`);
  },
  fix: "Send SignInLogs, AuditLogs, ServicePrincipalSignInLogs, ManagedIdentitySignInLogs, RiskyUsers and RiskyServicePrincipals to the workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_aad_diagnostic_setting: {
          a: {
            name: "sentinel",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [
              { category: "AuditLogs" },
              { category: "SignInLogs" },
              { category: "NonInteractiveUserSignInLogs" },
              { category: "ServicePrincipalSignInLogs" },
              { category: "ManagedIdentitySignInLogs" },
              { category: "RiskyUsers" },
              { category: "RiskyServicePrincipals" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_aad_diagnostic_setting: {
          a: {
            name: "sentinel",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [{ category: "AuditLogs" }],
          },
        },
      },
    },
  },
});
