import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";
import { hasBlock } from "../shared/blocks";

/** An alert that is off, or that has nobody to tell, is a note to oneself. */
export default rule({
  id: "activity-alert-enabled",
  control: "ZTAI-VS-10",
  title: "Activity alert is switched off or tells nobody",
  severity: "medium",
  on: ["azurerm_monitor_activity_log_alert"],
  check: (alert) =>
    all([meets(alert, is("enabled", true)), hasBlock(alert, "action", "it has no action and so tells nobody")]),
  fix: "Switch the alert on and give it an action group.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_activity_log_alert: {
          a: { enabled: true, action: { action_group_id: "${azurerm_monitor_action_group.a.id}" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_activity_log_alert: {
          a: { enabled: false, action: { action_group_id: "${azurerm_monitor_action_group.a.id}" } },
        },
      },
    },
  },
});
