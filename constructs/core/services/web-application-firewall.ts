import type { ApplyRule, PlacedValue } from "./apply-rule";
import { between, demand, from, matching, oneOf } from "./apply-rule";
import { azurermPage, learn } from "./pages";
import type { TypeRules } from "./service";

const firewalls = `${learn}/web-application-firewall`;
const ruleNames = /^[A-Za-z][A-Za-z0-9]{0,127}$/;

/** Name of a custom rule: it is no resource, and no word is reserved. */
export const customRuleName: ApplyRule = {
  ...matching(ruleNames, "1 to 128 letters and digits, with a letter first"),
  kind: "name",
};

/** What a condition is compared with, by its operator. */
export const matchValue: ApplyRule = {
  kind: "text",
  says: "an address range for IPMatch; the two letters of a country for GeoMatch",
  accepts: ({ value, block }) =>
    block["operator"] === "GeoMatch" ? /^[A-Z]{2}$/.test(String(value)) : /^[0-9a-f.:]+\/\d{1,3}$/.test(String(value)),
  source: `${firewalls}/ag/custom-waf-rules-overview`,
};

/** A priority that no other rule of the policy has. */
export const rulePriority = (most: number, ...lists: readonly string[]): ApplyRule => ({
  ...between(1, most, "each once"),
  accepts: (placed) => {
    const { values } = placed.resource;
    const all = lists.flatMap((list) => (values[list] ?? []) as readonly { readonly priority: number }[]);
    return between(1, most).accepts(placed) && all.filter(({ priority }) => priority === placed.value).length === 1;
  },
});

/** A scrubbing rule names what it hides, or hides all of a kind. */
export const scrubbingOperator: ApplyRule = {
  ...oneOf("Equals", "EqualsAny"),
  says: "Equals with a selector, EqualsAny without one",
  accepts: ({ value, block }: PlacedValue) => value === (block["selector"] === undefined ? "EqualsAny" : "Equals"),
  source: `${firewalls}/ag/waf-sensitive-data-protection-configure`,
};

/** The firewall policy of an application gateway. */
export function webApplicationFirewall(name: ApplyRule): TypeRules {
  const limits = `${firewalls}/ag/application-gateway-waf-request-size-limits`;
  const rates = `${firewalls}/ag/rate-limiting-overview`;
  return {
    type: "azurerm_web_application_firewall_policy",
    armType: "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies",
    source: azurermPage("azurerm_web_application_firewall_policy"),
    arguments: {
      name,
      "policy_settings.mode": oneOf("Detection", "Prevention"),
      "policy_settings.request_body_inspect_limit_in_kb": from(limits, between(8, 2000, "KB")),
      "policy_settings.max_request_body_size_in_kb": from(limits, between(8, 2000, "KB")),
      "policy_settings.file_upload_limit_in_mb": from(limits, between(1, 4000, "MB")),
      "policy_settings.log_scrubbing.rule[].match_variable": from(
        `${firewalls}/ag/waf-sensitive-data-protection-configure`,
        oneOf(
          "RequestArgNames",
          "RequestCookieNames",
          "RequestHeaderNames",
          "RequestIPAddress",
          "RequestJSONArgNames",
          "RequestPostArgNames",
        ),
      ),
      "policy_settings.log_scrubbing.rule[].selector": matching(/^[\w-]+$/, "the name of what is hidden"),
      "policy_settings.log_scrubbing.rule[].selector_match_operator": scrubbingOperator,
      "managed_rules.managed_rule_set[].type": oneOf(
        "OWASP",
        "Microsoft_BotManagerRuleSet",
        "Microsoft_DefaultRuleSet",
      ),
      "managed_rules.managed_rule_set[].version": {
        kind: "combination",
        says: "2.1 of Microsoft_DefaultRuleSet, 1.1 of Microsoft_BotManagerRuleSet, 3.2 of OWASP",
        accepts: ({ value, block }) =>
          value ===
          { OWASP: "3.2", Microsoft_BotManagerRuleSet: "1.1", Microsoft_DefaultRuleSet: "2.1" }[String(block["type"])],
        source: `${firewalls}/ag/application-gateway-crs-rulegroups-rules`,
      },
      "custom_rules[].name": customRuleName,
      "custom_rules[].priority": from(`${firewalls}/ag/custom-waf-rules-overview`, rulePriority(100, "custom_rules")),
      "custom_rules[].rule_type": from(rates, oneOf("MatchRule", "RateLimitRule")),
      "custom_rules[].action": oneOf("Allow", "Block", "Log", "JSChallenge"),
      "custom_rules[].rate_limit_duration": from(rates, oneOf("OneMin", "FiveMins")),
      "custom_rules[].rate_limit_threshold": from(rates, between(1, 100_000, "requests")),
      "custom_rules[].group_rate_limit_by": from(rates, oneOf("ClientAddr", "GeoLocation", "None")),
      "custom_rules[].match_conditions[].match_variables[].variable_name": oneOf(
        "PostArgs",
        "QueryString",
        "RemoteAddr",
        "RequestBody",
        "RequestCookies",
        "RequestHeaders",
        "RequestMethod",
        "RequestUri",
      ),
      "custom_rules[].match_conditions[].operator": oneOf(
        "Any",
        "BeginsWith",
        "Contains",
        "EndsWith",
        "Equal",
        "GeoMatch",
        "IPMatch",
        "Regex",
      ),
      "custom_rules[].match_conditions[].match_values[]": matchValue,
    },
    flags: [
      "custom_rules[].match_conditions[].negation_condition",
      "policy_settings.enabled",
      "policy_settings.file_upload_enforcement",
      "policy_settings.log_scrubbing.enabled",
      "policy_settings.request_body_check",
      "policy_settings.request_body_enforcement",
    ],
    demands: [
      demand(
        "a limit of requests says in what time, and how many",
        ({ block }) =>
          ((block["custom_rules"] ?? []) as readonly Readonly<Record<string, unknown>>[])
            .filter(({ rule_type }) => rule_type === "RateLimitRule")
            .every((rule) => rule["rate_limit_duration"] !== undefined && rule["rate_limit_threshold"] !== undefined),
        rates,
      ),
    ],
  };
}
