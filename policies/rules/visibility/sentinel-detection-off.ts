import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A detection that is switched off looks like protection in the code. */
export default attributeRule({
  id: "sentinel-detection-off",
  control: "ZTAI-VS-09",
  title: "Detection of Sentinel is switched off",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_sentinel_alert_rule_scheduled", "azurerm_sentinel_alert_rule_nrt", "azurerm_sentinel_alert_rule_fusion"],
    [is("enabled", true)],
  ),
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
