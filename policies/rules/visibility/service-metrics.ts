import { rule } from "../../engine/rule";
import { sendsMetrics } from "../shared/visibility/diagnostics-rule";

/** These resources log nothing themselves: their metrics are all that shows a flood of calls or of reads. */
export default rule({
  id: "service-metrics",
  control: "ZTAI-VS-02",
  title: "Service does not send its metrics",
  severity: "low",
  on: ["azurerm_container_app", "azurerm_storage_account"],
  check: sendsMetrics,
  fix: "Add a diagnostic setting with enabled_metric to the central workspace.",
  remedy: {
    hcl: 'enabled_metric { category = "AllMetrics" }',
    typescript: 'enabledMetric: [{ category: "AllMetrics" }]',
  },
  examples: {
    pass: {
      resource: {
        azurerm_container_app: { a: { name: "ca-chat" } },
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "${azurerm_container_app.a.id}",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_metric: { category: "AllMetrics" },
          },
        },
      },
    },
    fail: { resource: { azurerm_container_app: { a: { name: "ca-chat" } } } },
  },
  edges: [
    {
      when: "azurerm 3 has another name for the block, and a switch in it",
      given: {
        resource: {
          azurerm_container_app: { on: { name: "ca-chat" }, off: { name: "ca-tools" } },
          azurerm_monitor_diagnostic_setting: {
            on: {
              target_resource_id: "${azurerm_container_app.on.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
              metric: { category: "AllMetrics" },
            },
            off: {
              target_resource_id: "${azurerm_container_app.off.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
              metric: { category: "AllMetrics", enabled: false },
            },
          },
        },
      },
      verdict: { "azurerm_container_app.on": "pass", "azurerm_container_app.off": "fail" },
    },
    {
      when: "the setting sends nothing, to no workspace, or to one that is not known",
      given: {
        resource: {
          azurerm_container_app: { nothing: { name: "ca-a" }, nowhere: { name: "ca-b" }, open: { name: "ca-c" } },
          azurerm_monitor_diagnostic_setting: {
            nothing: {
              target_resource_id: "${azurerm_container_app.nothing.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            },
            nowhere: {
              target_resource_id: "${azurerm_container_app.nowhere.id}",
              enabled_metric: { category: "AllMetrics" },
            },
            open: {
              target_resource_id: "${azurerm_container_app.open.id}",
              log_analytics_workspace_id: "${var.any}",
              enabled_metric: { category: "AllMetrics" },
            },
          },
        },
      },
      verdict: {
        "azurerm_container_app.nothing": "fail",
        "azurerm_container_app.nowhere": "fail",
        "azurerm_container_app.open": "unknown",
      },
    },
  ],
});
