import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { someBlock } from "../shared/judge";

const places: Readonly<Record<string, { readonly scrubbing: string; readonly rules: string }>> = {
  azurerm_web_application_firewall_policy: { scrubbing: "policy_settings.log_scrubbing", rules: "rule" },
  azurerm_cdn_frontdoor_firewall_policy: { scrubbing: "log_scrubbing", rules: "scrubbing_rule" },
};

/** What a firewall finds something in: tokens, and what people wrote. */
const kept = [
  { what: "the header Authorization", variable: /^requestheadernames$/i, selector: /^authorization$/i },
  { what: "cookies, which sessions are", variable: /^requestcookienames$/i, selector: undefined },
  {
    what: "JSON fields of requests, which prompts are",
    variable: /^request(body)?jsonargnames$/i,
    selector: undefined,
  },
];

function hides(block: Block, { what, variable, selector }: (typeof kept)[number]): Outcome {
  const [name, only, enabled] = ["match_variable", "selector", "enabled"].map((key) => block.value(key));
  const open = [name, only, enabled].find((value) => value?.state === "unknown");
  if (open?.state === "unknown") return unknown(`what is scrubbed is unknown: ${open.reason}`);
  const isOn = enabled?.state !== "known" || enabled.value !== false;
  const covers = only?.state !== "known" || selector?.test(String(only.value)) === true;
  return isOn && covers && name !== undefined && variable.test(text(name) ?? "")
    ? pass()
    : fail(`the log shows ${what}`);
}

function judge(policy: Resource): Outcome {
  const { scrubbing = "", rules = "" } = places[policy.type] ?? {};
  const enabled = policy.value(`${scrubbing}.enabled`);
  if (enabled.state === "unknown") return unknown(`${scrubbing}.enabled is unknown: ${enabled.reason}`);
  if (enabled.state === "known" && enabled.value === false) return fail(`${scrubbing} is switched off`);
  return all(
    kept.map((each) =>
      someBlock(policy, `${scrubbing}.${rules}`, `the log shows ${each.what}`, (block) => hides(block, each)),
    ),
  );
}

/** The log of a firewall holds what a rule found: a token in a header, a session in a cookie, or what somebody asked a model. */
export default rule({
  id: "waf-log-scrubbing",
  control: "ZTAI-VS-11",
  title: "Log of the web application firewall shows tokens, sessions and prompts",
  severity: "low",
  on: Object.keys(places),
  check: judge,
  fix: "Scrub the header Authorization, all cookies and all JSON fields: RequestHeaderNames Equals Authorization, RequestCookieNames and RequestJSONArgNames EqualsAny.",
  examples: {
    pass: {
      resource: {
        azurerm_web_application_firewall_policy: {
          a: {
            policy_settings: {
              log_scrubbing: {
                rule: [
                  {
                    match_variable: "RequestHeaderNames",
                    selector_match_operator: "Equals",
                    selector: "Authorization",
                  },
                  { match_variable: "RequestCookieNames", selector_match_operator: "EqualsAny" },
                  { match_variable: "RequestJSONArgNames", selector_match_operator: "EqualsAny" },
                ],
              },
            },
          },
        },
      },
    },
    fail: { resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { mode: "Prevention" } } } } },
  },
  edges: [
    {
      when: "one cookie is hidden, and sessions have others",
      given: {
        resource: {
          azurerm_cdn_frontdoor_firewall_policy: {
            a: {
              log_scrubbing: {
                scrubbing_rule: [
                  { match_variable: "RequestHeaderNames", operator: "EqualsAny" },
                  { match_variable: "RequestCookieNames", operator: "Equals", selector: "language" },
                  { match_variable: "RequestBodyJsonArgNames", operator: "EqualsAny" },
                ],
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "one header of another name says nothing of tokens",
      given: {
        resource: {
          azurerm_cdn_frontdoor_firewall_policy: {
            a: {
              log_scrubbing: {
                scrubbing_rule: [
                  { match_variable: "RequestHeaderNames", operator: "Equals", selector: "x-request-id" },
                  { match_variable: "RequestCookieNames", operator: "EqualsAny" },
                  { match_variable: "RequestBodyJsonArgNames", operator: "EqualsAny" },
                ],
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a rule that is off hides nothing",
      given: {
        resource: {
          azurerm_cdn_frontdoor_firewall_policy: {
            a: {
              log_scrubbing: {
                scrubbing_rule: [
                  { match_variable: "RequestHeaderNames", operator: "EqualsAny" },
                  { match_variable: "RequestCookieNames", operator: "EqualsAny" },
                  { match_variable: "RequestBodyJsonArgNames", operator: "EqualsAny", enabled: false },
                ],
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "scrubbing as a whole is off",
      given: {
        resource: {
          azurerm_cdn_frontdoor_firewall_policy: {
            a: {
              log_scrubbing: {
                enabled: false,
                scrubbing_rule: [
                  { match_variable: "RequestHeaderNames", operator: "EqualsAny" },
                  { match_variable: "RequestCookieNames", operator: "EqualsAny" },
                  { match_variable: "RequestBodyJsonArgNames", operator: "EqualsAny" },
                ],
              },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
