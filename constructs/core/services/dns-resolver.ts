import { contains, parseCidr } from "../cidr";
import type { ApplyRule, PlacedValue } from "./apply-rule";
import { between, demand, from, matching, oneOf, textOfLength } from "./apply-rule";
import { nameRule } from "./name-rule";
import { azurermPage, learn } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, ipv4Address, named, networkChildName } from "./shapes";
import { networkId, rangesOf, subnetId } from "./virtual-network";

const names = {
  dnsResolver: nameRule("dnspr", [1, 80], "hyphens", "resource group"),
  dnsForwardingRuleset: nameRule("dnsfrs", [1, 80], "hyphens", "resource group"),
};

const resolvers = "Microsoft.Network/dnsResolvers";
const rulesets = "Microsoft.Network/dnsForwardingRulesets";
const overview = `${learn}/dns/dns-private-resolver-overview`;
const endpoints = `${learn}/dns/private-resolver-endpoints-rulesets`;

const ofResolver = idOf(resolvers, "azurerm_private_dns_resolver");
const ofRuleset = idOf(rulesets, "azurerm_private_dns_resolver_dns_forwarding_ruleset");

/** Ranges of the subnet that an endpoint names, where it stands in the stack. */
const subnetRanges = ({ written, target }: PlacedValue) => rangesOf(target(written)?.values["address_prefixes"]);

/** The service keeps 10.0.1.0 to 10.0.16.255 to itself: whole networks of /24. */
const keptByService = Array.from({ length: 16 }, (_, i) => parseCidr(`10.0.${i + 1}.0/24`));

const endpointSubnet: ApplyRule = {
  ...subnetId,
  says: "id of a subnet of its own, /28 to /24, delegated to Microsoft.Network/dnsResolvers, outside of 10.0.1.0 to 10.0.16.255",
  accepts: (placed) => {
    const subnet = placed.target(placed.written)?.values;
    if (subnet === undefined) return subnetId.accepts(placed);
    const fits = subnetRanges(placed).every(
      (range) =>
        range.prefix >= 24 && range.prefix <= 28 && !keptByService.some((kept) => kept && contains(kept, range)),
    );
    return fits && JSON.stringify(subnet["delegation"] ?? "").includes(resolvers);
  },
  source: `${overview}#subnet-restrictions`,
};

const domain = /^(\.|([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.){2,34})$/;

/** DNS Private Resolver: endpoints, and rules that forward. */
export const dnsResolver = {
  names,
  types: types(
    {
      type: "azurerm_private_dns_resolver",
      armType: resolvers,
      source: azurermPage("azurerm_private_dns_resolver"),
      arguments: { name: named(names.dnsResolver), virtual_network_id: networkId },
      demands: [
        demand(
          "one in a network",
          ({ estate, block, resource }) =>
            estate.every(
              ({ type, values }) =>
                values === resource.values ||
                type !== resource.type ||
                values["virtual_network_id"] !== block["virtual_network_id"],
            ),
          `${overview}#virtual-network-restrictions`,
        ),
      ],
    },
    {
      type: "azurerm_private_dns_resolver_inbound_endpoint",
      armType: `${resolvers}/inboundEndpoints`,
      source: azurermPage("azurerm_private_dns_resolver_inbound_endpoint"),
      arguments: {
        name: networkChildName,
        private_dns_resolver_id: ofResolver,
        "ip_configurations.subnet_id": endpointSubnet,
        "ip_configurations.private_ip_allocation_method": from(endpoints, oneOf("Static", "Dynamic")),
        "ip_configurations.private_ip_address": {
          ...ipv4Address,
          says: "an address of the subnet that Azure does not keep, with allocation Static",
          accepts: (placed) => {
            const address = parseCidr(`${String(placed.value)}/32`);
            const ranges = subnetRanges({ ...placed, written: placed.block["subnet_id"] });
            return (
              address !== undefined &&
              placed.block["private_ip_allocation_method"] === "Static" &&
              ranges.every(({ first, last }) => address.first >= first + 4n && address.first < last)
            );
          },
          source: `${endpoints}#static-and-dynamic-endpoint-ip-addresses`,
        },
      },
    },
    {
      type: "azurerm_private_dns_resolver_outbound_endpoint",
      armType: `${resolvers}/outboundEndpoints`,
      source: azurermPage("azurerm_private_dns_resolver_outbound_endpoint"),
      arguments: { name: networkChildName, private_dns_resolver_id: ofResolver, subnet_id: endpointSubnet },
    },
    {
      type: "azurerm_private_dns_resolver_dns_forwarding_ruleset",
      armType: rulesets,
      source: azurermPage("azurerm_private_dns_resolver_dns_forwarding_ruleset"),
      arguments: {
        name: named(names.dnsForwardingRuleset),
        "private_dns_resolver_outbound_endpoint_ids[]": idOf(
          `${resolvers}/outboundEndpoints`,
          "azurerm_private_dns_resolver_outbound_endpoint",
        ),
      },
    },
    {
      type: "azurerm_private_dns_resolver_forwarding_rule",
      armType: `${rulesets}/forwardingRules`,
      source: azurermPage("azurerm_private_dns_resolver_forwarding_rule"),
      arguments: {
        name: from(
          `${endpoints}#rules`,
          textOfLength(
            [1, 80],
            /^[A-Za-z][A-Za-z0-9_-]*$/,
            "letters, digits, underscores and hyphens, with a letter first",
          ),
        ),
        dns_forwarding_ruleset_id: ofRuleset,
        domain_name: from(
          `${endpoints}#rules`,
          matching(domain, "a domain of 2 to 34 labels with a period at its end"),
        ),
        "target_dns_servers[].ip_address": ipv4Address,
        "target_dns_servers[].port": between(1, 65_535),
      },
      flags: ["enabled"],
    },
    {
      type: "azurerm_private_dns_resolver_virtual_network_link",
      armType: `${rulesets}/virtualNetworkLinks`,
      source: azurermPage("azurerm_private_dns_resolver_virtual_network_link"),
      arguments: { name: networkChildName, dns_forwarding_ruleset_id: ofRuleset, virtual_network_id: networkId },
    },
  ),
} satisfies AzureService;
