import type { WebApplicationFirewallPolicyCustomRules } from "@cdktf/provider-azurerm/lib/web-application-firewall-policy";
import { WebApplicationFirewallPolicy } from "@cdktf/provider-azurerm/lib/web-application-firewall-policy";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { RequestLimits } from "./request-limits";
import { assertLimits, defaultRequestsPerMinute } from "./request-limits";

/** Arguments of {@link WebFirewall}. */
export interface WebFirewallProps extends RequestLimits {
  readonly landingZone: LandingZone;
}

/**
 * Web application firewall of an application gateway: it blocks what Microsoft's rules find in whole requests, known bots, other
 * countries and whoever calls too often. Its log says which rule found something in which field, and not what stood there: prompts are
 * no matter of the log. Implements ZTAI-NW-12.
 */
export class WebFirewall extends Construct {
  /** ARM id, as a reference. */
  readonly policyId: string;

  /** @throws ConstructError ZTAI-CON-020 for a limit that Azure does not take. */
  constructor(scope: Construct, id: string, props: WebFirewallProps) {
    super(scope, id);
    assertLimits(this, props);
    const { landingZone } = props;
    const policy = new WebApplicationFirewallPolicy(this, "Resource", {
      ...landingZone.place("webApplicationFirewallPolicy"),
      policySettings: {
        enabled: true,
        mode: "Prevention",
        requestBodyCheck: true,
        requestBodyEnforcement: true,
        // As much as Azure reads at all: a prompt with its documents is long.
        requestBodyInspectLimitInKb: 2000,
        maxRequestBodySizeInKb: 2000,
        fileUploadEnforcement: true,
        fileUploadLimitInMb: 100,
        logScrubbing: { enabled: true, rule: hidden.map((rule) => ({ ...rule })) },
      },
      managedRules: {
        managedRuleSet: [
          { type: "Microsoft_DefaultRuleSet", version: "2.1" },
          { type: "Microsoft_BotManagerRuleSet", version: "1.1" },
        ],
      },
      customRules: customRules(props),
    });
    this.policyId = policy.id;
  }
}

/** What the log leaves out: tokens, cookies, and the values of all fields. */
const hidden = [
  { matchVariable: "RequestHeaderNames", selectorMatchOperator: "Equals", selector: "Authorization" },
  { matchVariable: "RequestCookieNames", selectorMatchOperator: "EqualsAny" },
  { matchVariable: "RequestArgNames", selectorMatchOperator: "EqualsAny" },
  { matchVariable: "RequestPostArgNames", selectorMatchOperator: "EqualsAny" },
  { matchVariable: "RequestJSONArgNames", selectorMatchOperator: "EqualsAny" },
] as const;

function customRules({
  requestsPerMinute = defaultRequestsPerMinute,
  allowedCountries = [],
}: RequestLimits): WebApplicationFirewallPolicyCustomRules[] {
  const caller = [{ variableName: "RemoteAddr" }];
  const otherCountries: WebApplicationFirewallPolicyCustomRules = {
    name: "OtherCountries",
    priority: 1,
    ruleType: "MatchRule",
    action: "Block",
    matchConditions: [
      { matchVariables: caller, operator: "GeoMatch", negationCondition: true, matchValues: [...allowedCountries] },
    ],
  };
  const tooOften: WebApplicationFirewallPolicyCustomRules = {
    name: "TooOften",
    priority: 2,
    ruleType: "RateLimitRule",
    action: "Block",
    rateLimitDuration: "OneMin",
    rateLimitThreshold: requestsPerMinute,
    groupRateLimitBy: "ClientAddr",
    matchConditions: [
      { matchVariables: caller, operator: "IPMatch", negationCondition: false, matchValues: ["0.0.0.0/0"] },
    ],
  };
  return allowedCountries.length > 0 ? [otherCountries, tooOften] : [tooOften];
}
