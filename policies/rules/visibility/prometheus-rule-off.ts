import { all, pass, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { everyBlock } from "../shared/judge";
import { is, isSet, meets, orAbsent } from "../shared/require";

/** A rule that records a number tells nobody anything, on or off. */
function raises(one: Block): Outcome {
  const alert = meets(one, isSet("alert"));
  return alert.verdict === "fail" ? pass() : meets(one, orAbsent(is("enabled", true)));
}

/** An alert that is switched off looks like protection in the code. */
export default rule({
  id: "prometheus-rule-off",
  control: "ZTAI-VS-10",
  title: "Prometheus alert is switched off",
  severity: "low",
  on: ["azurerm_monitor_alert_prometheus_rule_group"],
  check: (group) => all([meets(group, orAbsent(is("rule_group_enabled", true))), everyBlock(group, "rule", raises)]),
  fix: "Set rule_group_enabled and enabled to true, or remove what nobody needs.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_alert_prometheus_rule_group: {
          a: { name: "pods", rule_group_enabled: true, rule: [{ alert: "PodRestarts", expression: "up == 0" }] },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_alert_prometheus_rule_group: {
          a: {
            name: "pods",
            rule_group_enabled: true,
            rule: [{ alert: "PodRestarts", expression: "up == 0", enabled: false }],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a rule that only records is off",
      given: {
        resource: {
          azurerm_monitor_alert_prometheus_rule_group: {
            a: { rule_group_enabled: true, rule: [{ record: "pods:count", expression: "count(up)", enabled: false }] },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
