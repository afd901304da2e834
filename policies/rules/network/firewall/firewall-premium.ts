import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** Only the Premium tier reads what is inside the traffic. */
export default attributeRule({
  id: "firewall-premium",
  control: "ZTAI-NW-07",
  title: "Firewall is of a tier that sees no intrusions",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-firewall-premium-sku"],
  requirements: { azurerm_firewall: [is("sku_tier", "Premium")], azurerm_firewall_policy: [is("sku", "Premium")] },
  fix: "Use the Premium tier for the firewall and its policy.",
  examples: {
    pass: { resource: { azurerm_firewall: { a: { sku_tier: "Premium" } } } },
    fail: { resource: { azurerm_firewall: { a: { sku_tier: "Standard" } } } },
  },
});
