import type { Block } from "../../../estate/block";
import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { everyBlock } from "../../shared/judge";

/** Blocks around the rules that are overridden, by type of firewall. */
const paths: Readonly<Record<string, readonly string[]>> = {
  azurerm_web_application_firewall_policy: ["managed_rules", "managed_rule_set", "rule_group_override", "rule"],
  azurerm_cdn_frontdoor_firewall_policy: ["managed_rule", "override", "rule"],
  azurerm_frontdoor_firewall_policy: ["managed_rule", "override", "rule"],
};

function inside(block: Block, [name = "", ...rest]: readonly string[], judge: (rule: Block) => Outcome): Outcome {
  return everyBlock(block, name, (nested) => (rest.length === 0 ? judge(nested) : inside(nested, rest, judge)));
}

/** A rule that is off is tuning; one that allows ends the inspection of what it matches. */
function allowsNothing(override: Block): Outcome {
  const action = override.value("action");
  if (action.state === "unknown") return unknown(`action is unknown: ${action.reason}`);
  if (text(action)?.toLowerCase() !== "allow") return pass();
  return fail(`the rule ${text(override.value("id")) ?? text(override.value("rule_id")) ?? ""} allows what it matches`);
}

/** Requests that look like an attack would be let through, past every other rule. */
export default rule({
  id: "waf-override",
  control: "ZTAI-NW-12",
  title: "Web application firewall allows what a managed rule finds",
  severity: "high",
  on: Object.keys(paths),
  check: (policy) => all([inside(policy, paths[policy.type] ?? [], allowsNothing)]),
  fix: "Switch a rule off that finds too much, or exclude the field; never let it allow.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: {
            managed_rules: {
              managed_rule_set: {
                rule_group_override: { rule_group_name: "SQLI", rule: { id: "942100", enabled: false } },
              },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: {
            managed_rules: {
              managed_rule_set: {
                rule_group_override: { rule_group_name: "SQLI", rule: { id: "942100", action: "Allow" } },
              },
            },
          },
        },
      },
    },
  },
});
