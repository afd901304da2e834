import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** An alert that is switched off looks like protection in the code. */
export default attributeRule({
  id: "alert-switched-off",
  control: "ZTAI-VS-10",
  title: "Alert or the group that it tells is switched off",
  severity: "medium",
  requirements: sameFor(
    [
      "azurerm_application_insights_smart_detection_rule",
      "azurerm_monitor_action_group",
      "azurerm_monitor_metric_alert",
      "azurerm_monitor_scheduled_query_rules_alert",
      "azurerm_monitor_scheduled_query_rules_alert_v2",
      "azurerm_monitor_smart_detector_alert_rule",
    ],
    [orAbsent(is("enabled", true))],
  ),
  fix: "Set enabled to true, or remove what nobody needs.",
  examples: {
    pass: { resource: { azurerm_monitor_action_group: { a: { name: "ag-security", short_name: "security" } } } },
    fail: {
      resource: { azurerm_monitor_metric_alert: { a: { name: "alert-vault", enabled: false } } },
    },
  },
});
