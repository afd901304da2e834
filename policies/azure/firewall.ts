import { isList, isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { blocksOf, made, memberNames, nested, renamed, same, top, type BodyPath, type Members } from "./body";
import { below, inGroup, noDefault, type Card } from "./card";

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
  const all = own(collection, "rules");
  // A text is an expression for all rules: of which kind they are is not known.
  const rules =
    typeof all === "string"
      ? all
      : objects(all)
          .filter((rule) => own(rule, "ruleType") === ruleType)
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
      firewall_policy_id: { default: noDefault, body: same("firewallPolicy.id") },
      ip_configuration: {
        default: noDefault,
        body: blocksOf("ipConfigurations", {
          name: "name",
          "properties.subnet.id": "subnet_id",
          "properties.publicIPAddress.id": "public_ip_address_id",
        }),
      },
      "ip_configuration.public_ip_address_id": { default: noDefault },
      "ip_configuration.subnet_id": { default: noDefault },
      sku_name: { default: noDefault, body: same("sku.name") },
      sku_tier: { default: noDefault, body: same("sku.tier") },
      threat_intel_mode: { default: "Alert", body: same("threatIntelMode") },
      zones: { default: noDefault, body: top("zones") },
    },
    logs: ["AZFWApplicationRule", "AZFWNetworkRule", "AZFWThreatIntel", "AZFWIdpsSignature", "AZFWDnsQuery"],
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
      threat_intelligence_mode: { default: "Alert", body: same("threatIntelMode") },
      "tls_certificate.key_vault_secret_id": {
        default: noDefault,
        body: same("transportSecurity.certificateAuthority.keyVaultSecretId"),
      },
    },
  },
  {
    azurerm: "azurerm_firewall_policy_rule_collection_group",
    arguments: {
      application_rule_collection: { default: noDefault, body: collections("ApplicationRule", applicationRule) },
      "application_rule_collection.action": { default: noDefault },
      "application_rule_collection.priority": { default: noDefault },
      "application_rule_collection.rule": { default: noDefault },
      "application_rule_collection.rule.destination_addresses": { default: noDefault },
      "application_rule_collection.rule.destination_fqdn_tags": { default: noDefault },
      "application_rule_collection.rule.destination_fqdns": { default: noDefault },
      "application_rule_collection.rule.destination_urls": { default: noDefault },
      "application_rule_collection.rule.name": { default: noDefault },
      "application_rule_collection.rule.protocols": { default: noDefault },
      "application_rule_collection.rule.protocols.port": { default: noDefault },
      "application_rule_collection.rule.protocols.type": { default: noDefault },
      "application_rule_collection.rule.source_addresses": { default: noDefault },
      "application_rule_collection.rule.source_ip_groups": { default: noDefault },
      "application_rule_collection.rule.web_categories": { default: noDefault },
      nat_rule_collection: { default: noDefault, body: collections("NatRule", natRule) },
      "nat_rule_collection.action": { default: noDefault },
      "nat_rule_collection.priority": { default: noDefault },
      "nat_rule_collection.rule": { default: noDefault },
      "nat_rule_collection.rule.destination_address": { default: noDefault },
      "nat_rule_collection.rule.destination_ports": { default: noDefault },
      "nat_rule_collection.rule.name": { default: noDefault },
      "nat_rule_collection.rule.protocols": { default: noDefault },
      "nat_rule_collection.rule.source_addresses": { default: noDefault },
      "nat_rule_collection.rule.source_ip_groups": { default: noDefault },
      "nat_rule_collection.rule.translated_port": { default: noDefault },
      network_rule_collection: { default: noDefault, body: collections("NetworkRule", networkRule) },
      "network_rule_collection.action": { default: noDefault },
      "network_rule_collection.priority": { default: noDefault },
      "network_rule_collection.rule": { default: noDefault },
      "network_rule_collection.rule.destination_addresses": { default: noDefault },
      "network_rule_collection.rule.destination_fqdns": { default: noDefault },
      "network_rule_collection.rule.destination_ip_groups": { default: noDefault },
      "network_rule_collection.rule.destination_ports": { default: noDefault },
      "network_rule_collection.rule.name": { default: noDefault },
      "network_rule_collection.rule.protocols": { default: noDefault },
      "network_rule_collection.rule.source_addresses": { default: noDefault },
      "network_rule_collection.rule.source_ip_groups": { default: noDefault },
      priority: { default: noDefault, body: same("priority") },
    },
    arm: "Microsoft.Network/firewallPolicies/ruleCollectionGroups",
    id: below("firewall_policy_id"),
    links: ["firewall_policy_id"],
  },
  {
    azurerm: [
      "azurerm_firewall_application_rule_collection",
      "azurerm_firewall_nat_rule_collection",
      "azurerm_firewall_network_rule_collection",
    ],
    names: { azure_firewall_name: "Microsoft.Network/azureFirewalls" },
    noBody: "classic rules stand in the body of the firewall",
    arguments: {
      action: { default: noDefault },
      priority: { default: noDefault },
      rule: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_ip_group",
    arm: "Microsoft.Network/ipGroups",
    id: inGroup,
    arguments: { cidrs: { default: noDefault, body: same("ipAddresses") } },
  },
  {
    azurerm: "azurerm_ip_group_cidr",
    arguments: {
      cidr: { default: noDefault },
    },
    noBody: "the addresses of a group stand in its own body",
    links: ["ip_group_id"],
  },
];
