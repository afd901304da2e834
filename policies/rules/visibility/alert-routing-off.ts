import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** Alerts that are raised and lead nowhere are read after the fact. */
export default attributeRule({
  id: "alert-routing-off",
  control: "ZTAI-VS-10",
  title: "Rule that routes or computes alerts is switched off",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_monitor_alert_processing_rule_action_group", "azurerm_monitor_scheduled_query_rules_log"],
    [orAbsent(is("enabled", true))],
  ),
  fix: "Set enabled to true, or remove what nobody needs.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_alert_processing_rule_action_group: {
          a: { name: "apr-security", add_action_group_ids: ["/ag"] },
        },
      },
    },
    fail: {
      resource: { azurerm_monitor_alert_processing_rule_action_group: { a: { name: "apr-security", enabled: false } } },
    },
  },
});
