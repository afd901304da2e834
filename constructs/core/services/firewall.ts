import { isRegionName, regionOf } from "../regions";
import type { ApplyRule, PlacedValue, WrittenResource } from "./apply-rule";
import { between, demand, from, matching, oneOf, unverified } from "./apply-rule";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, ipv4Address, ipv4Range, named, networkPartName } from "./shapes";
import { rangesOf, subnetId } from "./virtual-network";

const names = {
  firewall: nameRule("afw", [1, 56], "hyphens", "resource group"),
  firewallPolicy: nameRule("afwp", [1, 80], "hyphens", "resource group"),
  ruleCollectionGroup: nameRule("rcg", [2, 80], "hyphens", "parent", "kit"),
  publicIp: nameRule("pip", [1, 80], "hyphens", "resource group"),
};

const policies = "Microsoft.Network/firewallPolicies";
const faq = `${learn}/firewall/firewall-faq`;
const ruleSets = `${learn}/firewall/policy-rule-sets`;
const limits = `${learn}/azure-resource-manager/management/azure-subscription-service-limits`;

/** Zones of a region that has some. */
export const zone: ApplyRule = {
  ...oneOf("1", "2", "3"),
  says: "1, 2 or 3, in regions with zones only",
  accepts: ({ value, block }) => {
    const location = String(block["location"]);
    return ["1", "2", "3"].includes(String(value)) && isRegionName(location) && regionOf(location).zones;
  },
  source: `${learn}/reliability/regions-list`,
};

const host = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

interface Collection {
  readonly name: string;
  readonly priority: number;
  readonly rule: readonly { readonly name: string }[];
}

/** Collections of a group of rules, of both kinds. */
const collectionsOf = (values: WrittenResource["values"]): readonly Collection[] =>
  ["network_rule_collection", "application_rule_collection"].flatMap(
    (kind) => (values[kind] as readonly Collection[] | undefined) ?? [],
  );

const once = (keys: readonly unknown[]) => new Set(keys).size === keys.length;

const firewallOf = ({ block, target }: PlacedValue) => target(block["firewall_policy_id"]);

/** Azure Firewall, its policy, its rules and its address. */
export const firewall = {
  names,
  logs: {
    firewall: logs(
      [
        "AZFWApplicationRule",
        "AZFWNetworkRule",
        "AZFWNatRule",
        "AZFWThreatIntel",
        "AZFWIdpsSignature",
        "AZFWDnsQuery",
        "AZFWFqdnResolveFailure",
        "AZFWFatFlow",
        "AZFWFlowTrace",
      ],
      { tables: "Dedicated" },
    ),
    publicIp: logs(["DDoSProtectionNotifications", "DDoSMitigationFlowLogs", "DDoSMitigationReports"]),
  },
  types: types(
    {
      type: "azurerm_firewall",
      armType: "Microsoft.Network/azureFirewalls",
      source: azurermPage("azurerm_firewall"),
      arguments: {
        name: named(names.firewall),
        sku_name: oneOf("AZFW_VNet", "AZFW_Hub"),
        sku_tier: oneOf("Basic", "Standard", "Premium"),
        firewall_policy_id: idOf(policies, "azurerm_firewall_policy"),
        "ip_configuration[].name": networkPartName,
        "ip_configuration[].subnet_id": {
          ...subnetId,
          says: "id of a subnet that is called AzureFirewallSubnet, /26 or larger",
          accepts: (placed) => {
            const { name, address_prefixes } = placed.target(placed.written)?.values ?? {};
            const large = rangesOf(address_prefixes).some(({ prefix }) => prefix <= 26);
            return subnetId.accepts(placed) && name === "AzureFirewallSubnet" && large;
          },
          source: faq,
        },
        "ip_configuration[].public_ip_address_id": {
          ...idOf("Microsoft.Network/publicIPAddresses", "azurerm_public_ip"),
          says: "id of a public address with SKU Standard and allocation Static",
          accepts: ({ target, written }) => {
            const { sku, allocation_method } = target(written)?.values ?? {};
            return sku === "Standard" && allocation_method === "Static";
          },
        },
        "zones[]": zone,
      },
      demands: [
        demand(
          "the tier of its policy is its own",
          (placed) => firewallOf(placed)?.values["sku"] === placed.block["sku_tier"],
          `${learn}/firewall-manager/policy-overview`,
        ),
      ],
    },
    {
      type: "azurerm_firewall_policy",
      armType: policies,
      source: templatePage(policies),
      arguments: {
        name: named(names.firewallPolicy),
        sku: oneOf("Basic", "Standard", "Premium"),
        threat_intelligence_mode: oneOf("Alert", "Deny", "Off"),
        "intrusion_detection.mode": {
          ...oneOf("Off", "Alert", "Deny"),
          says: "one of Off, Alert, Deny; in a policy of SKU Premium only",
          accepts: ({ value, resource }) =>
            ["Off", "Alert", "Deny"].includes(String(value)) && resource.values["sku"] === "Premium",
          source: `${learn}/firewall/premium-features`,
        },
        "intrusion_detection.private_ranges[]": from(`${learn}/firewall/premium-features`, ipv4Range()),
        "dns.servers[]": from(`${learn}/firewall/dns-settings`, ipv4Address),
        "insights.default_log_analytics_workspace_id": idOf("Microsoft.OperationalInsights/workspaces"),
        "insights.retention_in_days": unverified("a longest retention; the kit sets 90 days"),
      },
      flags: ["dns.proxy_enabled", "insights.enabled", "sql_redirect_allowed"],
    },
    {
      type: "azurerm_firewall_policy_rule_collection_group",
      armType: `${policies}/ruleCollectionGroups`,
      source: templatePage(`${policies}/rulecollectiongroups`),
      arguments: {
        name: named(names.ruleCollectionGroup),
        firewall_policy_id: idOf(policies, "azurerm_firewall_policy"),
        priority: from(ruleSets, between(100, 65_000)),
        ...collection("application_rule_collection[]"),
        ...collection("network_rule_collection[]"),
        "application_rule_collection[].rule[].destination_fqdns[]": matching(host, "a host name"),
        "application_rule_collection[].rule[].protocols[].port": between(0, 64_000),
        "application_rule_collection[].rule[].protocols[].type": oneOf("Http", "Https"),
        "network_rule_collection[].rule[].destination_addresses[]": {
          kind: "text",
          says: "a service tag, a range or an address",
          accepts: (placed) =>
            /^[A-Z][A-Za-z0-9.]+$/.test(String(placed.value)) ||
            ipv4Address.accepts(placed) ||
            ipv4Range().accepts(placed),
          source: `${learn}/firewall/service-tags`,
        },
        "network_rule_collection[].rule[].destination_ports[]": matching(/^(\*|\d{1,5}(-\d{1,5})?)$/, "ports, or *"),
        "network_rule_collection[].rule[].protocols[]": oneOf("TCP", "UDP", "ICMP", "Any"),
      },
      flags: ["application_rule_collection[].rule[].terminate_tls"],
      demands: [
        demand(
          "each collection's priority and name once, and each rule's name once in a collection",
          ({ block }) => {
            const all = collectionsOf(block);
            return (
              once(all.map(({ priority }) => priority)) &&
              once(all.map(({ name }) => name)) &&
              all.every(({ rule }) => once(rule.map(({ name }) => name)))
            );
          },
          ruleSets,
        ),
        demand(
          "no two groups of a policy have the same priority",
          ({ block, estate, resource }) =>
            estate
              .filter((each) => each.type === resource.type && each !== resource)
              .filter(({ values }) => values["firewall_policy_id"] === block["firewall_policy_id"])
              .every(({ values }) => values["priority"] !== block["priority"]),
          limits,
        ),
      ],
    },
    {
      type: "azurerm_public_ip",
      armType: "Microsoft.Network/publicIPAddresses",
      source: azurermPage("azurerm_public_ip"),
      arguments: {
        name: named(names.publicIp),
        sku: oneOf("Standard", "StandardV2"),
        sku_tier: oneOf("Regional", "Global"),
        allocation_method: {
          ...oneOf("Static"),
          says: "Static: SKU Standard takes nothing else",
        },
        ip_version: oneOf("IPv4", "IPv6"),
        ddos_protection_mode: oneOf("Disabled", "Enabled", "VirtualNetworkInherited"),
        ddos_protection_plan_id: {
          ...idOf("Microsoft.Network/ddosProtectionPlans"),
          says: "id of a DDoS protection plan, with mode Enabled only",
          accepts: (placed) =>
            placed.block["ddos_protection_mode"] === "Enabled" &&
            idOf("Microsoft.Network/ddosProtectionPlans").accepts(placed),
        },
        "zones[]": zone,
      },
    },
  ),
} satisfies AzureService;

/** Arguments that both kinds of collections have. */
function collection(path: string): Readonly<Record<string, ApplyRule>> {
  return {
    [`${path}.name`]: networkPartName,
    [`${path}.priority`]: from(ruleSets, between(100, 65_000)),
    [`${path}.action`]: oneOf("Allow", "Deny"),
    [`${path}.rule[].name`]: networkPartName,
    [`${path}.rule[].source_addresses[]`]: ipv4Range(),
  };
}
