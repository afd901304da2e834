import type { JsonObject } from "../../../../common/json";
import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { everyBlock } from "../../shared/judge";
import { addressList } from "../../shared/network/address-list";
import { everywhere, isMuchOfInternet, joinedSets, parseAddresses, without } from "../../shared/network/address-set";
import { allOf, argumentIs } from "../../shared/network/answers";
import { blockName } from "../../shared/network/ip-groups";
import { firewallPolicyTypes } from "../../shared/network/managed-rule-sets";

/** Texts that every path holds or begins with, and patterns that every text fits. */
const inEveryPath = /^(\/|\^?\/?(\.\*)?\$?)$/;

/** Whether a condition holds for nearly every request; undefined when that is not known. */
function holdsForEverybody(condition: Block): boolean | undefined {
  const operator = condition.value("operator");
  const negated = condition.value("negation_condition");
  if (operator.state === "unknown" || negated.state === "unknown") return undefined;
  const isNegated = negated.state === "known" && negated.value === true;
  const { written, reason } = addressList(condition, "match_values");
  switch (text(operator)?.toLowerCase()) {
    case "any":
      return !isNegated;
    case "ipmatch": {
      const named = joinedSets(written.map((one) => parseAddresses(one, "one address")));
      const isOpen = isMuchOfInternet(isNegated ? without(everywhere, named) : named);
      return reason === undefined || isOpen !== isNegated ? isOpen : undefined;
    }
    case "contains":
    case "beginswith":
    case "regex":
      if (isNegated) return !written.some((value) => inEveryPath.test(value));
      if (written.some((value) => inEveryPath.test(value))) return true;
      return reason === undefined ? false : undefined;
    default:
      return isNegated;
  }
}

function judge(custom: Block): Outcome {
  const singular = custom.blocks("match_condition");
  const conditions =
    singular.state === "known" && singular.blocks.length > 0 ? singular : custom.blocks("match_conditions");
  if (conditions.state === "unknown") return unknown(conditions.reason);
  const enabled = custom.value("enabled");
  const isOn = enabled.state === "unknown" ? undefined : !(enabled.state === "known" && enabled.value === false);
  const answer = allOf(argumentIs(custom, "action", "Allow"), isOn, ...conditions.blocks.map(holdsForEverybody));
  if (answer === undefined) return unknown(`what ${blockName(custom)} allows is not known`);
  return answer ? fail(`${blockName(custom)} allows nearly every request, and managed rules no longer see it`) : pass();
}

function policy(condition: JsonObject, more: JsonObject = {}): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_web_application_firewall_policy: {
        a: {
          custom_rules: [
            {
              name: "office",
              priority: 1,
              rule_type: "MatchRule",
              action: "Allow",
              match_conditions: [{ match_variables: { variable_name: "RemoteAddr" }, ...condition }],
              ...more,
            },
          ],
        },
      },
    },
  };
}

/**
 * A request that a custom rule allows is not shown to the managed rules.
 * https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview
 */
export default rule({
  id: "waf-custom-allow",
  control: "ZTAI-NW-12",
  title: "Custom rule lets everybody past the web application firewall",
  severity: "high",
  on: firewallPolicyTypes,
  check: (firewall) =>
    everyBlock(
      firewall,
      firewall.type === "azurerm_web_application_firewall_policy" ? "custom_rules" : "custom_rule",
      judge,
    ),
  fix: "Remove the rule, or allow only the few addresses that it is meant for.",
  examples: {
    pass: policy({ operator: "IPMatch", match_values: ["203.0.113.0/28"] }),
    fail: policy({ operator: "IPMatch", match_values: ["0.0.0.0/0"] }),
  },
  edges: [
    {
      when: "two halves are everybody",
      given: policy({ operator: "IPMatch", match_values: ["0.0.0.0/1", "128.0.0.0/1"] }),
      verdict: "fail",
    },
    {
      when: "all but one office is everybody",
      given: policy({ operator: "IPMatch", negation_condition: true, match_values: ["203.0.113.0/28"] }),
      verdict: "fail",
    },
    { when: "any value is every request", given: policy({ operator: "Any" }), verdict: "fail" },
    {
      when: "every path begins with a slash",
      given: policy({ operator: "BeginsWith", match_values: ["/"] }),
      verdict: "fail",
    },
    {
      when: "one path is not every request",
      given: policy({ operator: "BeginsWith", match_values: ["/health"] }),
      verdict: "pass",
    },
    {
      when: "a rule that is off allows nothing",
      given: policy({ operator: "Any" }, { enabled: false }),
      verdict: "pass",
    },
    {
      when: "a rule that blocks lets nobody past",
      given: policy({ operator: "Any" }, { action: "Block" }),
      verdict: "pass",
    },
    {
      when: "addresses that nobody knows decide nothing",
      given: policy({ operator: "IPMatch", match_values: ["${var.any}"] }),
      verdict: "unknown",
    },
    {
      when: "Front Door writes conditions in the singular",
      given: {
        resource: {
          azurerm_cdn_frontdoor_firewall_policy: {
            a: {
              custom_rule: {
                name: "all",
                type: "MatchRule",
                action: "Allow",
                match_condition: {
                  match_variable: "RemoteAddr",
                  operator: "IPMatch",
                  match_values: ["0.0.0.0/0", "::/0"],
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
