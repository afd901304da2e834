import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { hasBlock } from "../blocks";
import { is, meets } from "../require";

/** An alert that is off, or that tells nobody, is none. */
export default rule({
  id: "activity-alert-on",
  control: "ZTAI-VS-10",
  title: "Activity log alert tells nobody",
  severity: "low",
  on: ["azurerm_monitor_activity_log_alert"],
  check: (alert) => all([meets(alert, is("enabled", true)), hasBlock(alert, "action", "it has no action")]),
  fix: "Leave enabled on and name an action group.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_activity_log_alert: {
          a: {
            name: "nsg",
            action: { action_group_id: "${azurerm_monitor_action_group.a.id}" },
            criteria: { category: "Administrative", operation_name: "Microsoft.Network/networkSecurityGroups/write" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_activity_log_alert: { a: { name: "nsg", criteria: { category: "Administrative" } } },
      },
    },
  },
});
