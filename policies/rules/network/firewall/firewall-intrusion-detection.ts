import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** Alert mode tells about an intrusion after the fact; only deny stops it. */
export default attributeRule({
  id: "firewall-intrusion-detection",
  control: "ZTAI-NW-07",
  title: "Firewall does not block intrusions",
  severity: "high",
  covers: ["checkov:CKV_AZURE_220", "cnspec:mondoo-azure-security-firewall-idps-enabled"],
  requirements: { azurerm_firewall_policy: [is("intrusion_detection.mode", "Deny")] },
  fix: "Set intrusion_detection.mode to Deny, which needs a Premium policy.",
  examples: {
    pass: { resource: { azurerm_firewall_policy: { a: { intrusion_detection: { mode: "Deny" } } } } },
    fail: { resource: { azurerm_firewall_policy: { a: { intrusion_detection: { mode: "Alert" } } } } },
  },
});
