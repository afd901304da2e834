import { pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { everyBlock } from "../../shared/judge";
import { firewallPolicyTypes } from "../../shared/network/managed-rule-sets";
import { is, meets, orAbsent } from "../../shared/require";

/** One that allows is safer off. */
function isOn(custom: Block): Outcome {
  const enabled = meets(custom, orAbsent(is("enabled", true)));
  if (enabled.verdict !== "fail") return enabled;
  const action = custom.value("action");
  if (action.state === "unknown") return unknown(`action is unknown: ${action.reason}`);
  return text(action)?.toLowerCase() === "allow" ? pass() : enabled;
}

/** A rule that is written and off looks like protection in the code. */
export default rule({
  id: "waf-rule-off",
  control: "ZTAI-NW-12",
  title: "Custom rule of the web application firewall is switched off",
  severity: "low",
  on: firewallPolicyTypes,
  check: (firewall) =>
    everyBlock(
      firewall,
      firewall.type === "azurerm_web_application_firewall_policy" ? "custom_rules" : "custom_rule",
      isOn,
    ),
  fix: "Set enabled to true, or remove the rule.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: { custom_rules: [{ name: "countries", priority: 1, rule_type: "MatchRule", action: "Block" }] },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cdn_frontdoor_firewall_policy: {
          a: { custom_rule: [{ name: "countries", type: "MatchRule", action: "Block", enabled: false }] },
        },
      },
    },
  },
  edges: [
    {
      when: "a rule that allows is safer off",
      given: {
        resource: {
          azurerm_web_application_firewall_policy: { a: { custom_rules: [{ action: "Allow", enabled: false }] } },
        },
      },
      verdict: "pass",
    },
  ],
});
