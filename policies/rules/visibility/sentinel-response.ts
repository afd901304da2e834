import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A response that is switched off waits for somebody to wake up. */
export default attributeRule({
  id: "sentinel-response",
  control: "ZTAI-VS-10",
  title: "Automated response of Sentinel is switched off",
  severity: "medium",
  requirements: { azurerm_sentinel_automation_rule: [is("enabled", true)] },
  fix: "Set enabled to true on the automation rule.",
  examples: {
    pass: { resource: { azurerm_sentinel_automation_rule: { a: { display_name: "block", order: 1 } } } },
    fail: {
      resource: { azurerm_sentinel_automation_rule: { a: { display_name: "block", order: 1, enabled: false } } },
    },
  },
});
