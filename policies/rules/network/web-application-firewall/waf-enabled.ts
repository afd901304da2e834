import { unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { is, meets, type Requirement } from "../../shared/require";

/** Without the block the service decides, and its documentation does not say how. */
function settings(policy: Resource, requirement: Requirement): Outcome {
  const found = policy.blocks("policy_settings");
  if (found.state === "unknown") return unknown(found.reason);
  return found.blocks.length === 0
    ? unknown("policy_settings is not set, and the service decides")
    : meets(policy, requirement);
}

/** A policy that is attached and off looks protected in every diagram. */
export default rule({
  id: "waf-enabled",
  control: "ZTAI-NW-12",
  title: "Web application firewall is switched off",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_122",
    "psrule:Azure.AppGwWAF.Enabled",
    "cnspec:mondoo-azure-security-appgw-waf-policy-enabled",
  ],
  on: [
    "azurerm_web_application_firewall_policy",
    "azurerm_cdn_frontdoor_firewall_policy",
    "azurerm_frontdoor_firewall_policy",
  ],
  check: (policy) =>
    policy.type === "azurerm_web_application_firewall_policy"
      ? settings(policy, is("policy_settings.enabled", true))
      : meets(policy, is("enabled", true)),
  fix: "Switch the policy on.",
  examples: {
    pass: { resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { enabled: true } } } } },
    fail: { resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { enabled: false } } } } },
  },
});
