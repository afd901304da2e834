import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { firewallPolicyTypes, hasRuleSet, ruleSetKind } from "../../shared/network/managed-rule-sets";

const lookup = "944240";
const group = "REQUEST-944-APPLICATION-ATTACK-JAVA";
const sinceThen: Readonly<Record<string, number>> = { owasp: 3.1, microsoft_defaultruleset: 1.1, defaultruleset: 1 };

function isOff(rule: Block): boolean | undefined {
  const id = rule.value("id");
  const enabled = rule.value("enabled");
  if (id.state === "unknown" || enabled.state === "unknown") return undefined;
  return (
    String(id.state === "known" ? id.value : "") === lookup && !(enabled.state === "known" && enabled.value === true)
  );
}

/** Whether an override switches the rule off: one that names no rule switches its whole group off. */
function disables(override: Block): boolean | undefined {
  const name = override.value("rule_group_name");
  const rules = override.blocks("rule");
  const listed = override.items("disabled_rules");
  if (name.state === "unknown" || rules.state === "unknown" || listed.state === "unknown") return undefined;
  if (text(name) !== group) return false;
  const answers = rules.blocks.map(isOff);
  if (listed.items.some((item) => item.state === "known" && String(item.value) === lookup)) return true;
  if (answers.includes(true) || (rules.blocks.length === 0 && listed.items.length === 0)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function protects(set: Block): boolean | undefined {
  const kind = ruleSetKind(set);
  if (kind === undefined) return undefined;
  if (kind.version < (sinceThen[kind.type] ?? Infinity)) return false;
  const overrides = set.blocks("rule_group_override");
  if (overrides.state === "unknown") return undefined;
  const answers = overrides.blocks.map(disables);
  return answers.includes(true) ? false : answers.includes(undefined) ? undefined : true;
}

/** One text in a header still takes over servers that nobody has updated (CVE-2021-44228). */
export default rule({
  id: "waf-message-lookup",
  control: "ZTAI-NW-12",
  title: "Web application firewall lets Log4j lookups through",
  severity: "high",
  covers: ["checkov:CKV_AZURE_135"],
  on: firewallPolicyTypes,
  check: (policy) => hasRuleSet(policy, protects, `no rule set with rule ${lookup} switched on`),
  fix: "Use OWASP 3.2 or the default rule set, and leave rule 944240 on.",
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
          a: {
            managed_rules: {
              managed_rule_set: [
                {
                  type: "OWASP",
                  version: "3.2",
                  rule_group_override: {
                    rule_group_name: "REQUEST-944-APPLICATION-ATTACK-JAVA",
                    rule: { id: "944240", enabled: false },
                  },
                },
              ],
            },
          },
        },
      },
    },
  },
});
