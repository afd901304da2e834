import { presenceRule } from "../shared/presence-rule";

/**
 * Defender writes to the owners of the subscription where nobody else is named, and they may be nobody who watches.
 * https://learn.microsoft.com/azure/defender-for-cloud/configure-email-notifications
 */
export default presenceRule(
  {
    id: "defender-contact-present",
    control: "ZTAI-VS-10",
    title: "Subscription has no security contact",
    severity: "medium",
    fix: "Add an azurerm_security_center_contact with an address that people read.",
  },
  {
    types: ["azurerm_security_center_contact"],
    what: "security contact",
    good: { azurerm_security_center_contact: { c: { name: "default", email: "soc@contoso.example" } } },
  },
);
