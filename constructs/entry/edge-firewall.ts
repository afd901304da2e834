import type { CdnFrontdoorFirewallPolicyCustomRule } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-firewall-policy";
import { CdnFrontdoorFirewallPolicy } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-firewall-policy";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { RequestLimits } from "./request-limits";
import { assertLimits, defaultRequestsPerMinute } from "./request-limits";

/** Arguments of {@link EdgeFirewall}. */
export interface EdgeFirewallProps extends RequestLimits {
  readonly landingZone: LandingZone;
  /** SKU of the profile that it guards. */
  readonly skuName: string;
}

/**
 * Web application firewall of a Front Door, with the same answers as {@link WebFirewall}: managed rules, bots, countries and rate.
 * Callers are told apart by the address that connects, since the header that names another one is theirs to write. Implements ZTAI-NW-12.
 */
export class EdgeFirewall extends Construct {
  /** ARM id, as a reference. */
  readonly policyId: string;

  /** @throws ConstructError ZTAI-CON-020 for a limit that Azure does not take. */
  constructor(scope: Construct, id: string, props: EdgeFirewallProps) {
    super(scope, id);
    assertLimits(this, props);
    const { landingZone, skuName } = props;
    const { name, resourceGroupName, tags } = landingZone.place("frontDoorFirewallPolicy");
    const policy = new CdnFrontdoorFirewallPolicy(this, "Resource", {
      name,
      resourceGroupName,
      tags,
      skuName,
      enabled: true,
      mode: "Prevention",
      requestBodyCheckEnabled: true,
      customBlockResponseStatusCode: 403,
      managedRule: [
        { type: "Microsoft_DefaultRuleSet", version: "2.1", action: "Block" },
        { type: "Microsoft_BotManagerRuleSet", version: "1.1", action: "Block" },
      ],
      customRule: customRules(props),
      logScrubbing: { enabled: true, scrubbingRule: hidden.map((rule) => ({ enabled: true, ...rule })) },
    });
    this.policyId = policy.id;
  }
}

/** What the log leaves out: tokens, cookies, and the values of all fields. */
const hidden = [
  { matchVariable: "RequestHeaderNames", operator: "Equals", selector: "Authorization" },
  { matchVariable: "RequestCookieNames", operator: "EqualsAny" },
  { matchVariable: "QueryStringArgNames", operator: "EqualsAny" },
  { matchVariable: "RequestBodyPostArgNames", operator: "EqualsAny" },
  { matchVariable: "RequestBodyJsonArgNames", operator: "EqualsAny" },
] as const;

function customRules({
  requestsPerMinute = defaultRequestsPerMinute,
  allowedCountries = [],
}: RequestLimits): CdnFrontdoorFirewallPolicyCustomRule[] {
  const otherCountries: CdnFrontdoorFirewallPolicyCustomRule = {
    name: "OtherCountries",
    enabled: true,
    priority: 1,
    type: "MatchRule",
    action: "Block",
    matchCondition: [
      {
        matchVariable: "SocketAddr",
        operator: "GeoMatch",
        negationCondition: true,
        matchValues: [...allowedCountries],
      },
    ],
  };
  const tooOften: CdnFrontdoorFirewallPolicyCustomRule = {
    name: "TooOften",
    enabled: true,
    priority: 2,
    type: "RateLimitRule",
    action: "Block",
    rateLimitDurationInMinutes: 1,
    rateLimitThreshold: requestsPerMinute,
    matchCondition: [
      {
        matchVariable: "SocketAddr",
        operator: "IPMatch",
        negationCondition: false,
        matchValues: ["0.0.0.0/0", "::/0"],
      },
    ],
  };
  return allowedCountries.length > 0 ? [otherCountries, tooOften] : [tooOften];
}
