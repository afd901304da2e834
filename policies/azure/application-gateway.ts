import { blocksOf, flag, isEnabled, lastOf, nested, same, top, valueOf } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";

/** Application gateways and their firewall policies. */
export const applicationGateway: readonly Card[] = [
  {
    azurerm: "azurerm_application_gateway",
    arm: "Microsoft.Network/applicationGateways",
    id: inGroup,
    arguments: {
      "autoscale_configuration.min_capacity": { default: noDefault, body: same("autoscaleConfiguration.minCapacity") },
      backend_http_settings: {
        default: noDefault,
        body: blocksOf("backendHttpSettingsCollection", {
          name: "name",
          "properties.protocol": "protocol",
          "properties.port": "port",
        }),
      },
      firewall_policy_id: { default: noDefault, body: same("firewallPolicy.id") },
      gateway_ip_configuration: {
        default: noDefault,
        body: blocksOf("gatewayIPConfigurations", { name: "name", "properties.subnet.id": "subnet_id" }),
      },
      http_listener: {
        default: noDefault,
        body: blocksOf("httpListeners", {
          name: "name",
          "properties.protocol": "protocol",
          "properties.firewallPolicy.id": "firewall_policy_id",
          "properties.hostName": "host_name",
        }),
      },
      redirect_configuration: {
        default: noDefault,
        body: blocksOf("redirectConfigurations", {
          name: "name",
          "properties.redirectType": "redirect_type",
          "properties.targetUrl": "target_url",
          "properties.targetListener.id": lastOf("target_listener_name"),
        }),
      },
      request_routing_rule: {
        default: noDefault,
        body: blocksOf("requestRoutingRules", {
          name: "name",
          "properties.ruleType": "rule_type",
          "properties.httpListener.id": lastOf("http_listener_name"),
          "properties.redirectConfiguration.id": lastOf("redirect_configuration_name"),
          "properties.backendAddressPool.id": lastOf("backend_address_pool_name"),
          "properties.backendHttpSettings.id": lastOf("backend_http_settings_name"),
          "properties.urlPathMap.id": lastOf("url_path_map_name"),
        }),
      },
      "sku.capacity": { default: noDefault, body: same("sku.capacity") },
      "sku.name": { default: noDefault, body: same("sku.name") },
      "sku.tier": { default: noDefault, body: same("sku.tier") },
      ssl_profile: {
        default: noDefault,
        body: blocksOf("sslProfiles", {
          name: "name",
          "properties.clientAuthConfiguration.verifyClientCertIssuerDN": "verify_client_cert_issuer_dn",
          "properties.trustedClientCertificates": "trusted_client_certificate_names",
        }),
      },
      "ssl_profile.verify_client_cert_issuer_dn": { default: false },
      ssl_certificate: {
        default: noDefault,
        body: blocksOf("sslCertificates", {
          name: "name",
          "properties.data": "data",
          "properties.keyVaultSecretId": "key_vault_secret_id",
        }),
      },
      "ssl_policy.cipher_suites": { default: noDefault, body: same("sslPolicy.cipherSuites") },
      "ssl_policy.min_protocol_version": { default: noDefault, body: same("sslPolicy.minProtocolVersion") },
      "ssl_policy.policy_name": { default: noDefault, body: same("sslPolicy.policyName") },
      "ssl_policy.policy_type": { default: noDefault, body: same("sslPolicy.policyType") },
      "waf_configuration.enabled": { default: noDefault, body: same("webApplicationFirewallConfiguration.enabled") },
      "waf_configuration.exclusion": {
        default: noDefault,
        body: blocksOf("webApplicationFirewallConfiguration.exclusions", {
          matchVariable: "match_variable",
          selectorMatchOperator: "selector_match_operator",
          selector: "selector",
        }),
      },
      "waf_configuration.firewall_mode": {
        default: noDefault,
        body: same("webApplicationFirewallConfiguration.firewallMode"),
      },
      "waf_configuration.request_body_check": {
        default: true,
        body: same("webApplicationFirewallConfiguration.requestBodyCheck"),
      },
      "waf_configuration.rule_set_type": {
        default: "OWASP",
        body: same("webApplicationFirewallConfiguration.ruleSetType"),
      },
      "waf_configuration.rule_set_version": {
        default: noDefault,
        body: same("webApplicationFirewallConfiguration.ruleSetVersion"),
      },
      zones: { default: noDefault, body: top("zones") },
      ...withoutDefault(
        "backend_http_settings.protocol",
        "ssl_certificate.data",
        "ssl_certificate.key_vault_secret_id",
        "ssl_profile.trusted_client_certificate_names",
        "gateway_ip_configuration.subnet_id",
        "http_listener.firewall_policy_id",
        "http_listener.name",
        "http_listener.protocol",
        "redirect_configuration.name",
        "redirect_configuration.target_listener_name",
        "redirect_configuration.target_url",
        "request_routing_rule.http_listener_name",
        "request_routing_rule.redirect_configuration_name",
      ),
    },
    renames: [move("enable_http2", "http2_enabled")],
    logs: ["ApplicationGatewayAccessLog", "ApplicationGatewayFirewallLog"],
  },
  {
    azurerm: "azurerm_web_application_firewall_policy",
    arm: "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies",
    id: inGroup,
    arguments: {
      custom_rules: {
        default: noDefault,
        body: blocksOf("customRules", {
          name: "name",
          priority: "priority",
          ruleType: "rule_type",
          action: "action",
          state: valueOf("enabled", isEnabled),
          matchConditions: nested("match_conditions", {
            matchValues: "match_values",
            // ARM spells it so.
            negationConditon: "negation_condition",
            operator: "operator",
          }),
        }),
      },
      "custom_rules.enabled": { default: true },
      "managed_rules.exclusion": {
        default: noDefault,
        body: blocksOf("managedRules.exclusions", {
          matchVariable: "match_variable",
          selectorMatchOperator: "selector_match_operator",
          selector: "selector",
        }),
      },
      "managed_rules.managed_rule_set": {
        default: noDefault,
        body: blocksOf("managedRules.managedRuleSets", {
          ruleSetType: "type",
          ruleSetVersion: "version",
          ruleGroupOverrides: nested("rule_group_override", {
            ruleGroupName: "rule_group_name",
            rules: nested("rule", { ruleId: "id", action: "action", state: valueOf("enabled", isEnabled) }),
          }),
        }),
      },
      "managed_rules.managed_rule_set.rule_group_override.rule.enabled": { default: false },
      "managed_rules.managed_rule_set.type": { default: "OWASP" },
      "policy_settings.enabled": { default: true, body: flag("policySettings.state") },
      "policy_settings.file_upload_enforcement": {
        default: noDefault,
        body: same("policySettings.fileUploadEnforcement"),
      },
      "policy_settings.log_scrubbing.enabled": { default: true, body: flag("policySettings.logScrubbing.state") },
      "policy_settings.log_scrubbing.rule": {
        default: noDefault,
        body: blocksOf("policySettings.logScrubbing.scrubbingRules", {
          matchVariable: "match_variable",
          selectorMatchOperator: "selector_match_operator",
          selector: "selector",
          state: valueOf("enabled", isEnabled),
        }),
      },
      "policy_settings.mode": { default: "Prevention", inArm: "Detection", body: same("policySettings.mode") },
      "policy_settings.request_body_check": { default: true, body: same("policySettings.requestBodyCheck") },
      "policy_settings.request_body_enforcement": {
        default: true,
        body: same("policySettings.requestBodyEnforcement"),
      },
      "policy_settings.request_body_inspect_limit_in_kb": {
        default: 128,
        body: same("policySettings.requestBodyInspectLimitInKB"),
      },
      ...withoutDefault(
        "custom_rules.action",
        "custom_rules.match_conditions",
        "custom_rules.match_conditions.match_values",
        "custom_rules.match_conditions.negation_condition",
        "custom_rules.match_conditions.operator",
        "custom_rules.name",
        "custom_rules.rule_type",
        "managed_rules.managed_rule_set.rule_group_override",
        "managed_rules.managed_rule_set.rule_group_override.rule",
        "managed_rules.managed_rule_set.rule_group_override.rule.action",
        "managed_rules.managed_rule_set.rule_group_override.rule.id",
        "managed_rules.managed_rule_set.rule_group_override.rule_group_name",
        "managed_rules.managed_rule_set.version",
        "policy_settings.log_scrubbing.rule.match_variable",
        "policy_settings.log_scrubbing.rule.selector",
      ),
      "policy_settings.log_scrubbing.rule.enabled": { default: true },
    },
  },
];
