import { EdgeFirewall } from "../../../constructs/entry/edge-firewall";
import type { RequestLimits } from "../../../constructs/entry/request-limits";
import { WebFirewall } from "../../../constructs/entry/web-firewall";
import type { Attributes } from "../../helpers/synth-stack";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture } from "../apps/app-fixture";

function regional(limits: RequestLimits = {}): Attributes {
  const { stack, landingZone } = appFixture();
  new WebFirewall(stack, "Firewall", { landingZone, ...limits });
  return synthStack(stack).only("azurerm_web_application_firewall_policy");
}

function global(limits: RequestLimits = {}): Attributes {
  const { stack, landingZone } = appFixture();
  new EdgeFirewall(stack, "Firewall", { landingZone, skuName: "Premium_AzureFrontDoor", ...limits });
  return synthStack(stack).only("azurerm_cdn_frontdoor_firewall_policy");
}

describe("WebFirewall", () => {
  test("blocks, by managed rules and bot rules, after it read the whole body", () => {
    const policy = regional();
    expect(policy).toMatchObject({
      name: "waf-hr-test-sdc",
      policy_settings: {
        enabled: true,
        mode: "Prevention",
        request_body_check: true,
        request_body_enforcement: true,
        request_body_inspect_limit_in_kb: 2000,
        max_request_body_size_in_kb: 2000,
        file_upload_enforcement: true,
      },
      managed_rules: {
        managed_rule_set: [
          { type: "Microsoft_DefaultRuleSet", version: "2.1" },
          { type: "Microsoft_BotManagerRuleSet", version: "1.1" },
        ],
      },
    });
    expect(JSON.stringify(policy)).not.toMatch(/exclusion|override/);
  });

  test("limits the requests of each address", () => {
    expect(regional({ requestsPerMinute: 60 })["custom_rules"]).toEqual([
      expect.objectContaining({
        rule_type: "RateLimitRule",
        action: "Block",
        rate_limit_duration: "OneMin",
        rate_limit_threshold: 60,
        group_rate_limit_by: "ClientAddr",
      }),
    ]);
  });

  test("blocks all countries but those that may call, before it counts", () => {
    const [first, second] = regional({ allowedCountries: ["SE", "DE"] })["custom_rules"] as Attributes[];
    expect(first).toMatchObject({
      priority: 1,
      rule_type: "MatchRule",
      action: "Block",
      match_conditions: [{ operator: "GeoMatch", negation_condition: true, match_values: ["SE", "DE"] }],
    });
    expect(second).toMatchObject({ priority: 2, rule_type: "RateLimitRule", rate_limit_threshold: 300 });
  });
});

describe("EdgeFirewall", () => {
  test("blocks, by managed rules and bot rules that block", () => {
    expect(global()).toMatchObject({
      name: "fdfphrtestsdc",
      enabled: true,
      mode: "Prevention",
      sku_name: "Premium_AzureFrontDoor",
      request_body_check_enabled: true,
      managed_rule: [
        { type: "Microsoft_DefaultRuleSet", version: "2.1", action: "Block" },
        { type: "Microsoft_BotManagerRuleSet", version: "1.1", action: "Block" },
      ],
    });
  });

  test("tells callers apart by the address that connects, of both kinds", () => {
    const rules = global({ allowedCountries: ["SE"], requestsPerMinute: 60 })["custom_rule"] as Attributes[];
    expect(rules.map(({ match_condition }) => match_condition)).toEqual([
      [expect.objectContaining({ match_variable: "SocketAddr", operator: "GeoMatch", negation_condition: true })],
      [expect.objectContaining({ match_variable: "SocketAddr", match_values: ["0.0.0.0/0", "::/0"] })],
    ]);
    expect(rules[1]).toMatchObject({ rate_limit_threshold: 60, rate_limit_duration_in_minutes: 1, action: "Block" });
  });
});

describe.each([
  ["WebFirewall", regional, "policy_settings.log_scrubbing.rule"],
  ["EdgeFirewall", global, "log_scrubbing.scrubbing_rule"],
] as const)("%s", (_name, policy, place) => {
  const rules = place.split(".").reduce<unknown>((value, key) => (value as Attributes)[key], policy()) as Attributes[];

  test("keeps tokens, cookies and what people wrote out of its log", () => {
    expect(rules.map(({ match_variable: variable }) => String(variable).toLowerCase())).toEqual([
      "requestheadernames",
      "requestcookienames",
      expect.stringMatching(/^(querystring|request)argnames$/),
      expect.stringMatching(/^request(body)?postargnames$/),
      expect.stringMatching(/^request(body)?jsonargnames$/),
    ]);
    expect(rules[0]).toMatchObject({ selector: "Authorization" });
  });

  test.each<[RequestLimits, string]>([
    [{ requestsPerMinute: 0 }, "0 requests per minute are no limit; give a whole number from 1 to 100000"],
    [{ requestsPerMinute: 1.5 }, "1.5 requests per minute are no limit"],
    [{ requestsPerMinute: 100_001 }, "100001 requests per minute are no limit"],
    [{ allowedCountries: ["SE", "Germany"] }, "Germany is no country; give two letters, as SE [ZTAI-CON-020]"],
  ])("refuses %j", (limits, message) => {
    expect(() => policy(limits)).toThrow(message);
  });
});
