import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isGiven } from "../shared/given";

/**
 * Without a destination the environment streams what its apps write to whoever watches, and keeps none of it.
 * https://learn.microsoft.com/azure/container-apps/log-options
 */
export default rule({
  id: "container-environment-logs",
  control: "ZTAI-VS-02",
  title: "Container environment keeps no logs",
  severity: "medium",
  on: ["azurerm_container_app_environment"],
  check: (environment) => {
    const destination = environment.value("logs_destination");
    if (destination.state === "unknown") return unknown(`logs_destination is unknown: ${destination.reason}`);
    const workspace = isGiven(environment, "log_analytics_workspace_id");
    if (workspace.verdict !== "fail") return workspace;
    switch (text(destination)) {
      case "azure-monitor":
        return pass();
      case "log-analytics":
        return fail("logs_destination is log-analytics, and log_analytics_workspace_id is not set");
      default:
        return fail("logs_destination is not set; it must be azure-monitor or log-analytics");
    }
  },
  fix: "Set logs_destination to azure-monitor with a diagnostic setting, or to log-analytics with a workspace.",
  examples: {
    pass: { resource: { azurerm_container_app_environment: { a: { logs_destination: "azure-monitor" } } } },
    fail: { resource: { azurerm_container_app_environment: { a: { name: "cae-chat" } } } },
  },
  edges: [
    {
      when: "the workspace alone says where they go",
      given: {
        resource: {
          azurerm_log_analytics_workspace: { a: { name: "log" } },
          azurerm_container_app_environment: {
            a: { log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
