import { rule } from "../../../engine/rule";
import { firewallPolicyTypes, hasRuleSet, ruleSetKind } from "../../shared/network/managed-rule-sets";

const oldest: Readonly<Record<string, number>> = {
  owasp: 3.2,
  microsoft_defaultruleset: 1.1,
  defaultruleset: 1,
};

/** Rule sets know the attacks of their time; the core rule set before 3.2 does not know those of this decade. */
export default rule({
  id: "waf-rule-set",
  control: "ZTAI-NW-12",
  title: "Web application firewall has no current rule set",
  severity: "medium",
  covers: ["psrule:Azure.AppGw.OWASP", "psrule:Azure.AppGwWAF.RuleGroups"],
  on: firewallPolicyTypes,
  check: (policy) =>
    hasRuleSet(
      policy,
      (set) => {
        const kind = ruleSetKind(set);
        return kind && kind.version >= (oldest[kind.type] ?? Infinity);
      },
      "it has neither the core rule set 3.2 nor the default rule set",
    ),
  fix: "Add the managed rule set Microsoft_DefaultRuleSet 2.1, or OWASP 3.2.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { managed_rules: { managed_rule_set: [{ type: "OWASP", version: "3.2" }] } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { managed_rules: { managed_rule_set: [{ type: "OWASP", version: "2.2.9" }] } },
        },
      },
    },
  },
});
