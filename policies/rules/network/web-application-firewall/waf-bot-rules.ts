import { rule } from "../../../engine/rule";
import { firewallPolicyTypes, hasRuleSet, ruleSetKind } from "../../shared/network/managed-rule-sets";

/** Bots try stolen passwords, and spend tokens in somebody else's name. */
export default rule({
  id: "waf-bot-rules",
  control: "ZTAI-NW-12",
  title: "Web application firewall lets bots through",
  severity: "low",
  on: firewallPolicyTypes,
  check: (policy) =>
    hasRuleSet(policy, (set) => ruleSetKind(set)?.type.includes("botmanagerruleset"), "it has no bot manager rule set"),
  fix: "Add the managed rule set Microsoft_BotManagerRuleSet.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { managed_rules: { managed_rule_set: [{ type: "Microsoft_BotManagerRuleSet", version: "1.1" }] } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { managed_rules: { managed_rule_set: [{ type: "OWASP", version: "3.2" }] } },
        },
      },
    },
  },
});
