import type { ApplyRule } from "./apply-rule";
import { between, from, matching, oneOf, textOfLength } from "./apply-rule";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { attributeOf, idOf, named, namedLike } from "./shapes";
import { customRuleName, matchValue, rulePriority, scrubbingOperator } from "./web-application-firewall";

const names = {
  frontDoorProfile: nameRule("afd", [2, 46], "hyphens", "resource group"),
  frontDoorEndpoint: nameRule("fde", [2, 46], "hyphens", "global"),
  frontDoorFirewallPolicy: nameRule("fdfp", [1, 128], "lower-alphanumeric", "resource group"),
};

const profiles = "Microsoft.Cdn/profiles";
const endpoints = `${profiles}/afdEndpoints`;
const groups = `${profiles}/originGroups`;
const domains = `${profiles}/customDomains`;
const firewalls = "Microsoft.Network/frontDoorWebApplicationFirewallPolicies";
const overview = `${learn}/frontdoor`;
const firewallPage = `${learn}/web-application-firewall/afds`;

/**
 * Regions in which Front Door makes private endpoints: of others, the nearest one.
 * https://learn.microsoft.com/azure/frontdoor/private-link#region-availability
 */
export const frontDoorRegions = [
  "australiaeast",
  "brazilsouth",
  "canadacentral",
  "centralindia",
  "centralus",
  "eastasia",
  "eastus",
  "eastus2",
  "francecentral",
  "germanywestcentral",
  "japaneast",
  "koreacentral",
  "northeurope",
  "norwayeast",
  "southafricanorth",
  "southcentralus",
  "swedencentral",
  "uksouth",
  "westeurope",
  "westus3",
] as const;

const profileId = idOf(profiles, "azurerm_cdn_frontdoor_profile");
const hostOfApp = from(
  `${learn}/container-apps/how-to-integrate-with-azure-front-door`,
  attributeOf("host name of an app", "ingress[0].fqdn", "azurerm_container_app"),
);
/** Names of the parts of a profile. */
const partName: ApplyRule = namedLike([2, 90], /^[A-Za-z0-9]+(-+[A-Za-z0-9]+)*$/, "letters, digits and hyphens");
const paths = from(`${overview}/front-door-route-matching`, matching(/^\/\S*$/, "a path, which may end with *"));
/** The tier that reaches origins over private link and has managed rules. */
const tier = from(
  `${overview}/standard-premium/tier-comparison`,
  oneOf("Standard_AzureFrontDoor", "Premium_AzureFrontDoor"),
);

/** Azure Front Door, Standard and Premium. */
export const frontDoor = {
  names,
  logs: {
    frontDoorProfile: logs(["FrontDoorAccessLog", "FrontDoorHealthProbeLog", "FrontDoorWebApplicationFirewallLog"]),
  },
  types: types(
    {
      type: "azurerm_cdn_frontdoor_profile",
      armType: profiles,
      source: azurermPage("azurerm_cdn_frontdoor_profile"),
      arguments: {
        name: named(names.frontDoorProfile),
        sku_name: tier,
        response_timeout_seconds: between(16, 240, "seconds"),
        "log_scrubbing_rule[].match_variable": oneOf("QueryStringArgNames", "RequestIPAddress", "RequestUri"),
      },
    },
    {
      type: "azurerm_cdn_frontdoor_endpoint",
      armType: endpoints,
      source: azurermPage("azurerm_cdn_frontdoor_endpoint"),
      arguments: { name: named(names.frontDoorEndpoint), cdn_frontdoor_profile_id: profileId },
      flags: ["enabled"],
    },
    {
      type: "azurerm_cdn_frontdoor_origin_group",
      armType: groups,
      source: azurermPage("azurerm_cdn_frontdoor_origin_group"),
      arguments: {
        name: partName,
        cdn_frontdoor_profile_id: profileId,
        "load_balancing.sample_size": between(0, 255),
        "load_balancing.successful_samples_required": between(0, 255),
      },
      flags: ["session_affinity_enabled"],
    },
    {
      type: "azurerm_cdn_frontdoor_origin",
      armType: `${groups}/origins`,
      source: azurermPage("azurerm_cdn_frontdoor_origin"),
      arguments: {
        name: partName,
        cdn_frontdoor_origin_group_id: idOf(groups, "azurerm_cdn_frontdoor_origin_group"),
        host_name: hostOfApp,
        origin_host_header: {
          ...hostOfApp,
          says: "the host name of the origin: Container Apps knows no other",
          accepts: (placed) => hostOfApp.accepts(placed) && placed.written === placed.block["host_name"],
        },
        https_port: between(1, 65_535),
        certificate_name_check_enabled: {
          kind: "flag",
          says: "true or false; true with private link",
          accepts: ({ value, block }) => value === true || (value === false && block["private_link"] === undefined),
        },
        "private_link.location": from(`${overview}/private-link#region-availability`, oneOf(...frontDoorRegions)),
        "private_link.private_link_target_id": {
          ...idOf("Microsoft.App/managedEnvironments", "azurerm_container_app_environment"),
          says: "id of an environment with a workload profile and without public access",
          accepts: ({ written, target }) => {
            const { workload_profile, public_network_access } = target(written)?.values ?? {};
            return workload_profile !== undefined && public_network_access === "Disabled";
          },
          source: `${learn}/container-apps/front-door-custom-virtual-network-private-link`,
        },
        "private_link.target_type": oneOf(
          "Gateway",
          "blob",
          "blob_secondary",
          "managedEnvironments",
          "sites",
          "web",
          "web_secondary",
        ),
        "private_link.request_message": textOfLength([1, 140]),
      },
      flags: ["enabled"],
    },
    {
      type: "azurerm_cdn_frontdoor_custom_domain",
      armType: domains,
      source: azurermPage("azurerm_cdn_frontdoor_custom_domain"),
      arguments: {
        name: namedLike([2, 260], /^[A-Za-z0-9]+(-+[A-Za-z0-9]+)*$/, "letters, digits and hyphens"),
        cdn_frontdoor_profile_id: profileId,
        host_name: from(
          `${overview}/domain`,
          textOfLength([4, 64], /^([a-z0-9-]+\.)+[a-z]+$/, "a host name; a managed certificate takes 64 characters"),
        ),
        "tls.certificate_type": oneOf("CustomerCertificate", "ManagedCertificate"),
      },
    },
    {
      type: "azurerm_cdn_frontdoor_route",
      armType: `${endpoints}/routes`,
      source: azurermPage("azurerm_cdn_frontdoor_route"),
      arguments: {
        name: partName,
        cdn_frontdoor_endpoint_id: idOf(endpoints, "azurerm_cdn_frontdoor_endpoint"),
        cdn_frontdoor_origin_group_id: idOf(groups, "azurerm_cdn_frontdoor_origin_group"),
        "cdn_frontdoor_origin_ids[]": idOf(`${groups}/origins`, "azurerm_cdn_frontdoor_origin"),
        "cdn_frontdoor_custom_domain_ids[]": idOf(domains, "azurerm_cdn_frontdoor_custom_domain"),
        "patterns_to_match[]": paths,
        "supported_protocols[]": oneOf("Http", "Https"),
        forwarding_protocol: oneOf("HttpOnly", "HttpsOnly", "MatchRequest"),
        https_redirect_enabled: {
          kind: "flag",
          says: "true or false; true with both protocols only",
          accepts: ({ value, block }) =>
            value === false || (value === true && (block["supported_protocols"] as readonly string[]).length === 2),
        },
      },
      flags: ["enabled", "link_to_default_domain"],
    },
    {
      type: "azurerm_cdn_frontdoor_firewall_policy",
      armType: firewalls,
      source: azurermPage("azurerm_cdn_frontdoor_firewall_policy"),
      arguments: {
        name: named(names.frontDoorFirewallPolicy),
        sku_name: {
          ...tier,
          says: "Premium_AzureFrontDoor with managed rules, as the profile",
          accepts: ({ value, block }) => value === "Premium_AzureFrontDoor" || block["managed_rule"] === undefined,
        },
        mode: oneOf("Detection", "Prevention"),
        custom_block_response_status_code: from(
          `${firewallPage}/waf-front-door-custom-block-response`,
          oneOf(200, 403, 405, 406, 429),
        ),
        "managed_rule[].type": oneOf("DefaultRuleSet", "Microsoft_BotManagerRuleSet", "Microsoft_DefaultRuleSet"),
        "managed_rule[].version": {
          kind: "combination",
          says: "2.1 of Microsoft_DefaultRuleSet, 1.1 of Microsoft_BotManagerRuleSet",
          accepts: ({ value, block }) =>
            value === { Microsoft_BotManagerRuleSet: "1.1", Microsoft_DefaultRuleSet: "2.1" }[String(block["type"])],
          source: `${firewallPage}/waf-front-door-drs`,
        },
        "managed_rule[].action": oneOf("Allow", "Block", "Log", "Redirect"),
        "custom_rule[].name": customRuleName,
        "custom_rule[].type": oneOf("MatchRule", "RateLimitRule"),
        "custom_rule[].priority": rulePriority(2_147_483_647, "custom_rule"),
        "custom_rule[].action": oneOf("Allow", "Block", "JSChallenge", "Log", "Redirect"),
        "custom_rule[].rate_limit_duration_in_minutes": from(`${firewallPage}/waf-front-door-rate-limit`, oneOf(1, 5)),
        "custom_rule[].rate_limit_threshold": from(
          `${firewallPage}/waf-front-door-rate-limit`,
          between(1, 2_147_483_647, "requests"),
        ),
        "custom_rule[].match_condition[].match_variable": oneOf(
          "Cookies",
          "PostArgs",
          "QueryString",
          "RemoteAddr",
          "RequestBody",
          "RequestHeader",
          "RequestMethod",
          "RequestUri",
          "SocketAddr",
        ),
        "custom_rule[].match_condition[].operator": oneOf(
          "Any",
          "BeginsWith",
          "Contains",
          "EndsWith",
          "Equal",
          "GeoMatch",
          "IPMatch",
          "RegEx",
        ),
        "custom_rule[].match_condition[].match_values[]": from(
          `${firewallPage}/waf-front-door-custom-rules`,
          matchValue,
        ),
        "log_scrubbing.scrubbing_rule[].match_variable": from(
          `${firewallPage}/waf-sensitive-data-protection-configure-frontdoor`,
          oneOf(
            "QueryStringArgNames",
            "RequestBodyJsonArgNames",
            "RequestBodyPostArgNames",
            "RequestCookieNames",
            "RequestHeaderNames",
            "RequestIPAddress",
            "RequestUri",
          ),
        ),
        "log_scrubbing.scrubbing_rule[].operator": from(
          `${firewallPage}/waf-sensitive-data-protection-configure-frontdoor`,
          scrubbingOperator,
        ),
        "log_scrubbing.scrubbing_rule[].selector": matching(/^[\w-]+$/, "the name of what is hidden"),
      },
      flags: [
        "custom_rule[].enabled",
        "custom_rule[].match_condition[].negation_condition",
        "enabled",
        "log_scrubbing.enabled",
        "log_scrubbing.scrubbing_rule[].enabled",
        "request_body_check_enabled",
      ],
    },
    {
      type: "azurerm_cdn_frontdoor_security_policy",
      armType: `${profiles}/securityPolicies`,
      source: azurermPage("azurerm_cdn_frontdoor_security_policy"),
      arguments: {
        name: partName,
        cdn_frontdoor_profile_id: profileId,
        "security_policies.firewall.cdn_frontdoor_firewall_policy_id": idOf(
          firewalls,
          "azurerm_cdn_frontdoor_firewall_policy",
        ),
        "security_policies.firewall.association.patterns_to_match[]": oneOf("/*"),
        "security_policies.firewall.association.domain[].cdn_frontdoor_domain_id": {
          ...idOf(endpoints, "azurerm_cdn_frontdoor_endpoint", "azurerm_cdn_frontdoor_custom_domain"),
          says: "id of an endpoint or a custom domain",
        },
      },
    },
  ),
} satisfies AzureService;
