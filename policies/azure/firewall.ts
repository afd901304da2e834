import { isList, isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { made, nested, renamed, same, type BodyPath, type Members } from "./body";
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
  const argumentNames = ["name", "action", "priority", "rule"];
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
      threat_intel_mode: { default: "Alert" },
    },
    logs: ["AZFWApplicationRule", "AZFWNetworkRule", "AZFWThreatIntel", "AZFWIdpsSignature", "AZFWDnsQuery"],
  },
  {
    azurerm: "azurerm_firewall_policy",
    arm: "Microsoft.Network/firewallPolicies",
    id: inGroup,
    arguments: {
      "dns.proxy_enabled": { default: false },
      "intrusion_detection.mode": { default: "Off" },
      sku: { default: "Standard" },
      threat_intelligence_mode: { default: "Alert" },
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
    },
    links: ["firewall_policy_id"],
  },
  {
    azurerm: [
      "azurerm_firewall_application_rule_collection",
      "azurerm_firewall_nat_rule_collection",
      "azurerm_firewall_network_rule_collection",
    ],
    names: { azure_firewall_name: "Microsoft.Network/azureFirewalls" },
  },
  {
    azurerm: "azurerm_ip_group",
    arm: "Microsoft.Network/ipGroups",
    id: inGroup,
    arguments: { cidrs: { default: noDefault, body: same("ipAddresses") } },
  },
  { azurerm: "azurerm_ip_group_cidr", links: ["ip_group_id"] },
];
