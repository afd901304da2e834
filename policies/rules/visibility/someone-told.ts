import { presenceRule } from "../shared/presence-rule";

/** An alert without an addressee waits in a list. */
export default presenceRule(
  {
    id: "someone-told",
    control: "ZTAI-VS-10",
    title: "Nobody is told of an incident",
    severity: "medium",
    fix: "Set a contact for Defender for Cloud, or an action group that alerts call.",
  },
  {
    types: ["azurerm_security_center_contact", "azurerm_monitor_action_group"],
    what: "security contact and no action group",
    good: { azurerm_security_center_contact: { c: { name: "default", email: "soc@contoso.example" } } },
  },
);
