import { fail, notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { isOneOf, meets, type Requirement } from "../../shared/require";

/** Without the block it is as new policies are. https://learn.microsoft.com/azure/web-application-firewall/ag/create-waf-policy-ag */
function settings(policy: Resource, requirement: Requirement): Outcome {
  const found = policy.blocks("policy_settings");
  if (found.state === "unknown") return unknown(found.reason);
  return found.blocks.length === 0
    ? fail("policy_settings is not set, and a new policy is in detection mode")
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
  edges: [
    {
      when: "nothing is said of the mode, in the provider and in bodies",
      given: {
        resource: {
          azurerm_web_application_firewall_policy: { bare: { name: "waf" }, block: { policy_settings: {} } },
          azapi_resource: {
            bare: { type: "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01" },
            block: {
              type: "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01",
              body: { properties: { policySettings: { state: "Enabled" } } },
            },
          },
        },
      },
      verdict: {
        "azurerm_web_application_firewall_policy.bare": "fail",
        "azurerm_web_application_firewall_policy.block": "pass",
        "azapi_resource.bare": "fail",
        "azapi_resource.block": "fail",
      },
    },
  ],
});
