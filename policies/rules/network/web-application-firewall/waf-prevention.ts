import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { isOneOf, meets, type Requirement } from "../../shared/require";

/** Without the block the service decides, and its documentation does not say how. */
function settings(policy: Resource, requirement: Requirement): Outcome {
  const found = policy.blocks("policy_settings");
  if (found.state === "unknown") return unknown(found.reason);
  return found.blocks.length === 0
    ? unknown("policy_settings is not set, and the service decides")
    : meets(policy, requirement);
}

/** In detection mode the firewall writes down each attack that it lets through. */
export default rule({
  id: "waf-prevention",
  control: "ZTAI-NW-12",
  title: "Web application firewall only watches",
  severity: "high",
  covers: [
    "psrule:Azure.AppGw.Prevention",
    "psrule:Azure.AppGwWAF.PreventionMode",
    "cnspec:mondoo-azure-security-appgw-waf-prevention-mode",
  ],
  on: [
    "azurerm_web_application_firewall_policy",
    "azurerm_cdn_frontdoor_firewall_policy",
    "azurerm_frontdoor_firewall_policy",
    "azurerm_application_gateway",
  ],
  check: (firewall) => {
    if (firewall.type === "azurerm_web_application_firewall_policy") {
      return settings(firewall, isOneOf("policy_settings.mode", ["Prevention"]));
    }
    if (firewall.type !== "azurerm_application_gateway") return meets(firewall, isOneOf("mode", ["Prevention"]));
    const own = firewall.blocks("waf_configuration");
    if (own.state === "unknown") return unknown(own.reason);
    return own.blocks.length === 0
      ? notApplicable("it has no firewall of its own")
      : meets(firewall, isOneOf("waf_configuration.firewall_mode", ["Prevention"]));
  },
  fix: "Set the mode to Prevention.",
  examples: {
    pass: { resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { mode: "Prevention" } } } } },
    fail: { resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { mode: "Detection" } } } } },
  },
});
