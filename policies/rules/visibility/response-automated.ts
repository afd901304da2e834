import { presenceRule } from "../shared/presence-rule";

/** An agent acts in seconds; whoever contains it by hand comes too late. */
export default presenceRule(
  {
    id: "response-automated",
    control: "ZTAI-VS-10",
    title: "Nothing contains an incident by itself",
    severity: "high",
    fix: "Add automation rules of Sentinel, or workflow automation of Defender, that call a playbook.",
  },
  {
    types: ["azurerm_sentinel_automation_rule", "azurerm_security_center_automation"],
    what: "automated response",
    good: { azurerm_sentinel_automation_rule: { a: { display_name: "contain", order: 1 } } },
  },
);
