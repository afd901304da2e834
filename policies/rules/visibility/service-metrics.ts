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
});
