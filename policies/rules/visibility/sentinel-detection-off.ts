import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A detection that is switched off looks like protection in the code. */
export default attributeRule({
  id: "sentinel-detection-off",
  control: "ZTAI-VS-09",
  title: "Detection of Sentinel is switched off",
  severity: "medium",
  requirements: {
    ...sameFor(
      [
        "azurerm_sentinel_alert_rule_scheduled",
        "azurerm_sentinel_alert_rule_nrt",
        "azurerm_sentinel_alert_rule_fusion",
      ],
      [is("enabled", true)],
    ),
    ...sameFor(
      [
        "azurerm_sentinel_alert_rule_anomaly_built_in",
        "azurerm_sentinel_alert_rule_anomaly_duplicate",
        "azurerm_sentinel_alert_rule_machine_learning_behavior_analytics",
        "azurerm_sentinel_alert_rule_ms_security_incident",
        "azurerm_sentinel_alert_rule_threat_intelligence",
      ],
      [orAbsent(is("enabled", true))],
    ),
  },
  fix: "Set enabled to true or remove the rule.",
  examples: {
    pass: {
      resource: {
        azurerm_sentinel_alert_rule_nrt: { a: { name: "jailbreak", severity: "High", query: "SecurityAlert" } },
      },
    },
    fail: {
      resource: {
        azurerm_sentinel_alert_rule_nrt: {
          a: { name: "jailbreak", severity: "High", query: "SecurityAlert", enabled: false },
        },
      },
    },
  },
});
