import { all, any, unknown, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { rule } from "../../../engine/rule";
import { is, isOneOf, meets, orAbsent } from "../../shared/require";
import { firewallPolicyTypes } from "../../shared/network/managed-rule-sets";

function limits(custom: Block): Outcome {
  const type = custom.value("rule_type").state === "absent" ? "type" : "rule_type";
  return all([
    meets(custom, isOneOf(type, ["RateLimitRule"])),
    meets(custom, orAbsent(is("enabled", true))),
    meets(custom, isOneOf("action", ["Block", "JSChallenge", "Challenge", "Redirect"])),
  ]);
}

/** Each request to a model costs; without a limit one client spends the budget of all. */
export default rule({
  id: "waf-rate-limit",
  control: "ZTAI-NW-12",
  title: "Web application firewall does not limit requests",
  severity: "low",
  on: firewallPolicyTypes,
  check: (policy) => {
    const blocks = policy.blocks(
      policy.type === "azurerm_web_application_firewall_policy" ? "custom_rules" : "custom_rule",
    );
    if (blocks.state === "unknown") return unknown(blocks.reason);
    return any(blocks.blocks.map(limits), "no custom rule limits the rate of requests");
  },
  fix: "Add a custom rule of type RateLimitRule that blocks.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { custom_rules: { rule_type: "RateLimitRule", action: "Block", priority: 1 } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { custom_rules: { rule_type: "MatchRule", action: "Block", priority: 1 } },
        },
      },
    },
  },
});
