import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** Alert mode tells about an intrusion after the fact; only deny stops it. */
export default attributeRule({
  id: "firewall-policy-blocks",
  control: "ZTAI-NW-07",
  title: "Firewall does not block known-bad traffic and intrusions",
  severity: "high",
  requirements: {
    azurerm_firewall_policy: [
      is("sku", "Premium"),
      is("threat_intelligence_mode", "Deny"),
      is("intrusion_detection.mode", "Deny"),
    ],
  },
  fix: "Use a Premium policy with threat intelligence and intrusion detection set to Deny.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy: {
          a: { sku: "Premium", threat_intelligence_mode: "Deny", intrusion_detection: { mode: "Deny" } },
        },
      },
    },
    fail: {
      resource: { azurerm_firewall_policy: { a: { sku: "Premium", intrusion_detection: { mode: "Deny" } } } },
    },
  },
});
