import { attributeRule } from "../../shared/attribute-rule";
import { is, isAtLeast, orAbsent } from "../../shared/require";

/** Prompts and their attacks travel in the body. */
export default attributeRule({
  id: "waf-body-inspection",
  control: "ZTAI-NW-12",
  title: "Web application firewall does not read whole request bodies",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-appgw-waf-request-body-check"],
  requirements: {
    azurerm_web_application_firewall_policy: [
      orAbsent(is("policy_settings.request_body_check", true)),
      orAbsent(is("policy_settings.request_body_enforcement", true)),
      orAbsent(is("policy_settings.file_upload_enforcement", true)),
      orAbsent(isAtLeast("policy_settings.request_body_inspect_limit_in_kb", 128)),
    ],
    azurerm_application_gateway: [orAbsent(is("waf_configuration.request_body_check", true))],
    azurerm_cdn_frontdoor_firewall_policy: [is("request_body_check_enabled", true)],
  },
  fix: "Switch inspection and enforcement of request bodies on, for 128 KB of them at least.",
  examples: {
    pass: {
      resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { request_body_check: true } } } },
    },
    fail: {
      resource: { azurerm_web_application_firewall_policy: { a: { policy_settings: { request_body_check: false } } } },
    },
  },
});
