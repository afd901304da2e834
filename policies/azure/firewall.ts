import { isList, isObject, objects, type Json, type JsonObject } from "../../common/json";
import { blocksOf, isTrue, made, memberNames, nested, renamed, same, top, type BodyPath, type Members } from "./body";
import { below, inGroup, noDefault, withoutDefault, type Card } from "./card";
import { property } from "./property";

const ends: Members = { name: "name", sourceAddresses: "source_addresses", sourceIpGroups: "source_ip_groups" };

const networkRule: Members = {
  ...ends,
  destinationAddresses: "destination_addresses",
  destinationFqdns: "destination_fqdns",
  destinationIpGroups: "destination_ip_groups",
  destinationPorts: "destination_ports",
  ipProtocols: "protocols",
};

const applicationRule: Members = {
  ...ends,
  destinationAddresses: "destination_addresses",
  fqdnTags: "destination_fqdn_tags",
  protocols: nested("protocols", { port: "port", protocolType: "type" }),
  targetFqdns: "destination_fqdns",
  targetUrls: "destination_urls",
  webCategories: "web_categories",
};

const natRule: Members = {
  ...ends,
  destinationAddresses: "destination_address",
  destinationPorts: "destination_ports",
  ipProtocols: "protocols",
  translatedAddress: "translated_address",
  translatedFqdn: "translated_fqdn",
  translatedPort: "translated_port",
};

/** Collections of a group that hold rules of a kind; ARM keeps all kinds in one list, each rule with its own. */
function collections(ruleType: string, members: Members): BodyPath {
  const argumentNames = ["name", "action", "priority", "rule", ...memberNames(members).map((name) => `rule.${name}`)];
  return made("ruleCollections", argumentNames, (value: Json): Json => {
    const items: readonly Json[] = isList(value) ? value : [value];
    return items.flatMap((item): readonly Json[] => (isObject(item) ? collectionOf(item, ruleType, members) : [item]));
  });
}

function collectionOf(collection: JsonObject, ruleType: string, members: Members): readonly JsonObject[] {
  const all = property(collection, "rules");
  // A text is an expression for all rules: of which kind they are is not known.
  const rules =
    typeof all === "string"
      ? all
      : objects(all)
          .filter((rule) => property(rule, "ruleType") === ruleType)
          .map((rule) => renamed(rule, members));
  if (rules.length === 0) return [];
  return [{ ...renamed(collection, { name: "name", priority: "priority", "action.type": "action" }), rule: rules }];
}

/** Azure Firewall. */
export const firewall: readonly Card[] = [
  {
    azurerm: "azurerm_firewall",
    arm: "Microsoft.Network/azureFirewalls",
    id: inGroup,
    arguments: {
      dns_proxy_enabled: {
        default: noDefault,
        body: same("additionalProperties", (more) =>
          isObject(more) ? isTrue(property(more, "Network.DNS.EnableProxy") ?? false) : more,
        ),
      },
      firewall_policy_id: { default: noDefault, body: same("firewallPolicy.id") },
      ip_configuration: {
        default: noDefault,
        body: blocksOf("ipConfigurations", {
          name: "name",
          "properties.subnet.id": "subnet_id",
          "properties.publicIPAddress.id": "public_ip_address_id",
        }),
      },
      sku_name: { default: noDefault, body: same("sku.name") },
      sku_tier: { default: noDefault, body: same("sku.tier") },
      "virtual_hub.virtual_hub_id": { default: noDefault, body: same("virtualHub.id") },
      threat_intel_mode: { default: "Alert", body: same("threatIntelMode") },
      zones: { default: noDefault, body: top("zones") },
      ...withoutDefault("ip_configuration.public_ip_address_id", "ip_configuration.subnet_id"),
    },
    // Only Premium looks for intrusions: https://learn.microsoft.com/azure/firewall/features-by-sku
    logs: [
      "AZFWApplicationRule",
      "AZFWNetworkRule",
      "AZFWThreatIntel",
      { category: "AZFWIdpsSignature", when: { argument: "sku_tier", values: ["Premium"] } },
      "AZFWDnsQuery",
    ],
  },
  {
    azurerm: "azurerm_firewall_policy",
    arm: "Microsoft.Network/firewallPolicies",
    id: inGroup,
    arguments: {
      "dns.proxy_enabled": { default: false, body: same("dnsSettings.enableProxy") },
      "insights.enabled": { default: noDefault, body: same("insights.isEnabled") },
      "insights.retention_in_days": { default: noDefault, body: same("insights.retentionDays") },
      "intrusion_detection.mode": { default: "Off", body: same("intrusionDetection.mode") },
      "intrusion_detection.signature_overrides": {
        default: noDefault,
        body: blocksOf("intrusionDetection.configuration.signatureOverrides", { id: "id", mode: "state" }),
      },
      "intrusion_detection.signature_overrides.state": { default: noDefault },
      "intrusion_detection.traffic_bypass": {
        default: noDefault,
        body: blocksOf("intrusionDetection.configuration.bypassTrafficSettings", {
          name: "name",
          protocol: "protocol",
          sourceAddresses: "source_addresses",
          destinationAddresses: "destination_addresses",
          destinationPorts: "destination_ports",
        }),
      },
      sku: { default: "Standard", body: same("sku.tier") },
      "threat_intelligence_allowlist.ip_addresses": {
        default: noDefault,
        body: same("threatIntelWhitelist.ipAddresses"),
      },
      threat_intelligence_mode: { default: "Alert", body: same("threatIntelMode") },
      "tls_certificate.key_vault_secret_id": {
        default: noDefault,
        body: same("transportSecurity.certificateAuthority.keyVaultSecretId"),
      },
    },
  },
  {
    azurerm: "azurerm_firewall_policy_rule_collection_group",
    arm: "Microsoft.Network/firewallPolicies/ruleCollectionGroups",
    id: below("firewall_policy_id"),
    arguments: {
      application_rule_collection: { default: noDefault, body: collections("ApplicationRule", applicationRule) },
      nat_rule_collection: { default: noDefault, body: collections("NatRule", natRule) },
      network_rule_collection: { default: noDefault, body: collections("NetworkRule", networkRule) },
      priority: { default: noDefault, body: same("priority") },
      ...withoutDefault(
        "application_rule_collection.action",
        "application_rule_collection.priority",
        "application_rule_collection.rule",
        "application_rule_collection.rule.destination_addresses",
        "application_rule_collection.rule.destination_fqdn_tags",
        "application_rule_collection.rule.destination_fqdns",
        "application_rule_collection.rule.destination_urls",
        "application_rule_collection.rule.name",
        "application_rule_collection.rule.protocols",
        "application_rule_collection.rule.protocols.port",
        "application_rule_collection.rule.protocols.type",
        "application_rule_collection.rule.source_addresses",
        "application_rule_collection.rule.source_ip_groups",
        "application_rule_collection.rule.web_categories",
        "nat_rule_collection.action",
        "nat_rule_collection.priority",
        "nat_rule_collection.rule",
        "nat_rule_collection.rule.destination_address",
        "nat_rule_collection.rule.destination_ports",
        "nat_rule_collection.rule.name",
        "nat_rule_collection.rule.protocols",
        "nat_rule_collection.rule.source_addresses",
        "nat_rule_collection.rule.source_ip_groups",
        "nat_rule_collection.rule.translated_port",
        "network_rule_collection.action",
        "network_rule_collection.priority",
        "network_rule_collection.rule",
        "network_rule_collection.rule.destination_addresses",
        "network_rule_collection.rule.destination_fqdns",
        "network_rule_collection.rule.destination_ip_groups",
        "network_rule_collection.rule.destination_ports",
        "network_rule_collection.rule.name",
        "network_rule_collection.rule.protocols",
        "network_rule_collection.rule.source_addresses",
        "network_rule_collection.rule.source_ip_groups",
      ),
    },
    links: ["firewall_policy_id"],
  },
  {
    azurerm: [
      "azurerm_firewall_application_rule_collection",
      "azurerm_firewall_nat_rule_collection",
      "azurerm_firewall_network_rule_collection",
    ],
    noBody: "classic rules stand in the body of the firewall",
    arguments: {
      ...withoutDefault(
        "action",
        "priority",
        "rule",
        "rule.destination_addresses",
        "rule.destination_fqdns",
        "rule.destination_ip_groups",
        "rule.destination_ports",
        "rule.fqdn_tags",
        "rule.name",
        "rule.protocol",
        "rule.protocols",
        "rule.source_addresses",
        "rule.source_ip_groups",
        "rule.target_fqdns",
      ),
    },
    names: { azure_firewall_name: "Microsoft.Network/azureFirewalls" },
  },
  {
    azurerm: "azurerm_ip_group",
    arm: "Microsoft.Network/ipGroups",
    id: inGroup,
    arguments: { cidrs: { default: noDefault, body: same("ipAddresses") } },
  },
  {
    azurerm: "azurerm_ip_group_cidr",
    noBody: "the addresses of a group stand in its own body",
    arguments: {
      cidr: { default: noDefault },
    },
    links: ["ip_group_id"],
  },
];
