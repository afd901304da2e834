import { blocksOf, flag, isEnabled, nested, same, top, valueOf } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

/** Front Door. */
export const frontDoor: readonly Card[] = [
  {
    azurerm: "azurerm_cdn_frontdoor_custom_domain",
    arm: "Microsoft.Cdn/profiles/customDomains",
    parent: "cdn_frontdoor_profile_id",
    arguments: {
      "tls.minimum_tls_version": { default: "TLS12", body: same("tlsSettings.minimumTlsVersion") },
    },
    renames: [move("tls.minimum_version", "tls.minimum_tls_version")],
  },
  {
    azurerm: "azurerm_cdn_frontdoor_endpoint",
    arm: "Microsoft.Cdn/profiles/afdEndpoints",
    parent: "cdn_frontdoor_profile_id",
    arguments: { enabled: { default: true, body: flag("enabledState") } },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_firewall_policy",
    arm: "Microsoft.Network/frontDoorWebApplicationFirewallPolicies",
    id: inGroup,
    arguments: {
      custom_rule: {
        default: noDefault,
        body: blocksOf("customRules.rules", {
          name: "name",
          action: "action",
          ruleType: "type",
          enabledState: valueOf("enabled", isEnabled),
          matchConditions: nested("match_condition", {
            matchValue: "match_values",
            matchVariable: "match_variable",
            negateCondition: "negation_condition",
            operator: "operator",
          }),
          priority: "priority",
        }),
      },
      "custom_rule.enabled": { default: true },
      "custom_rule.match_condition.negation_condition": { default: false },
      enabled: { default: true, body: flag("policySettings.enabledState") },
      "log_scrubbing.enabled": { default: true, body: flag("policySettings.logScrubbing.state") },
      "log_scrubbing.scrubbing_rule": {
        default: noDefault,
        body: blocksOf("policySettings.logScrubbing.scrubbingRules", {
          matchVariable: "match_variable",
          selectorMatchOperator: "operator",
          selector: "selector",
          state: valueOf("enabled", isEnabled),
        }),
      },
      managed_rule: {
        default: noDefault,
        body: blocksOf("managedRules.managedRuleSets", {
          ruleSetType: "type",
          ruleSetVersion: "version",
          ruleSetAction: "action",
        }),
      },
      mode: { default: noDefault, body: same("policySettings.mode") },
      request_body_check_enabled: { default: true, body: flag("policySettings.requestBodyCheck") },
      ...withoutDefault(
        "custom_rule.action",
        "custom_rule.match_condition",
        "custom_rule.match_condition.match_values",
        "custom_rule.match_condition.operator",
        "custom_rule.name",
        "log_scrubbing.scrubbing_rule.match_variable",
        "log_scrubbing.scrubbing_rule.selector",
        "managed_rule.action",
        "managed_rule.type",
      ),
      "log_scrubbing.scrubbing_rule.enabled": { default: true },
    },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_route",
    arm: "Microsoft.Cdn/profiles/afdEndpoints/routes",
    parent: "cdn_frontdoor_endpoint_id",
    arguments: {
      forwarding_protocol: { default: "MatchRequest", body: same("forwardingProtocol") },
      https_redirect_enabled: { default: true, inArm: false, body: flag("httpsRedirect") },
      supported_protocols: { default: noDefault, body: same("supportedProtocols") },
    },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_security_policy",
    arm: "Microsoft.Cdn/profiles/securityPolicies",
    parent: "cdn_frontdoor_profile_id",
    arguments: {
      "security_policies.firewall.cdn_frontdoor_firewall_policy_id": {
        default: noDefault,
        body: same("parameters.wafPolicy.id"),
      },
      ...withoutDefault(
        "security_policies.firewall.association.domain",
        "security_policies.firewall.association.domain.cdn_frontdoor_domain_id",
        "security_policies.firewall.association.patterns_to_match",
      ),
      "security_policies.firewall.association": {
        default: noDefault,
        body: blocksOf("parameters.associations", {
          domains: nested("domain", { id: "cdn_frontdoor_domain_id" }),
          patternsToMatch: "patterns_to_match",
        }),
      },
    },
    links: ["cdn_frontdoor_profile_id"],
  },
  {
    azurerm: "azurerm_frontdoor_firewall_policy",
    arm: "Microsoft.Network/frontDoorWebApplicationFirewallPolicies",
    noBody: "a policy in azapi is read as azurerm_cdn_frontdoor_firewall_policy",
    arguments: {
      "custom_rule.enabled": { default: true },
      "custom_rule.match_condition.negation_condition": { default: false },
      enabled: { default: true },
      mode: { default: "Prevention" },
      ...withoutDefault(
        "custom_rule",
        "custom_rule.action",
        "custom_rule.match_condition",
        "custom_rule.match_condition.match_values",
        "custom_rule.match_condition.operator",
        "custom_rule.name",
        "managed_rule",
      ),
    },
  },
  {
    azurerm: "azurerm_frontdoor",
    noBody: "Azure makes no classic Front Door any more",
    arguments: {
      "routing_rule.forwarding_configuration.forwarding_protocol": { default: "HttpsOnly" },
      ...withoutDefault("routing_rule", "routing_rule.forwarding_configuration"),
      ...withoutDefault("backend_pool_settings.enforce_backend_pools_certificate_name_check", "frontend_endpoint"),
    },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_origin",
    arm: "Microsoft.Cdn/profiles/originGroups/origins",
    parent: "cdn_frontdoor_origin_group_id",
    arguments: {
      certificate_name_check_enabled: { default: noDefault, body: same("enforceCertificateNameCheck") },
      host_name: { default: noDefault, body: same("hostName") },
      "private_link.private_link_target_id": {
        default: noDefault,
        body: same("sharedPrivateLinkResource.privateLink.id"),
      },
    },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_profile",
    arm: "Microsoft.Cdn/profiles",
    id: inGroup,
    arguments: {
      sku_name: { default: noDefault, body: top("sku.name") },
    },
    logs: ["FrontDoorAccessLog", "FrontDoorWebApplicationFirewallLog"],
  },
  {
    azurerm: "azurerm_cdn_frontdoor_rule",
    arm: "Microsoft.Cdn/profiles/ruleSets/rules",
    parent: "cdn_frontdoor_rule_set_id",
    arguments: {
      "actions.route_configuration_override_action": {
        default: noDefault,
        body: blocksOf(
          "actions",
          { "parameters.originGroupOverride.forwardingProtocol": "forwarding_protocol" },
          (action) => isWord(property(action, "name"), "RouteConfigurationOverride"),
        ),
      },
      "actions.route_configuration_override_action.forwarding_protocol": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_frontdoor_custom_https_configuration",
    noBody: "Azure makes no classic Front Door any more",
    arguments: { custom_https_provisioning_enabled: { default: noDefault } },
  },
];
