import type { Cidr } from "../cidr";
import { contains, overlaps, parseCidr } from "../cidr";
import type { ApplyRule, PlacedValue, WrittenResource } from "./apply-rule";
import { after, between, demand, from, matching, oneOf } from "./apply-rule";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, ipv4Address, ipv4Range, named, nameOf, networkPartName } from "./shapes";

const names = {
  virtualNetwork: nameRule("vnet", [2, 64], "hyphens", "resource group"),
  subnet: nameRule("snet", [1, 80], "hyphens", "parent"),
  networkSecurityGroup: nameRule("nsg", [1, 80], "hyphens", "resource group"),
  routeTable: nameRule("rt", [1, 80], "hyphens", "resource group"),
  virtualNetworkPeering: nameRule("peer", [1, 80], "hyphens", "parent"),
  virtualHubConnection: nameRule("vhc", [1, 80], "hyphens", "parent", "kit"),
  ddosProtectionPlan: nameRule("ddos", [1, 80], "hyphens", "resource group", "kit"),
  networkInterface: nameRule("nic", [1, 80], "hyphens", "resource group"),
};

const networks = "Microsoft.Network/virtualNetworks";
const subnets = `${networks}/subnets`;
const ddosPlans = "Microsoft.Network/ddosProtectionPlans";
const faq = `${learn}/virtual-network/virtual-networks-faq`;
const groups = `${learn}/virtual-network/network-security-groups-overview`;
const routing = `${learn}/virtual-network/virtual-networks-udr-overview`;
const peerings = `${learn}/virtual-network/virtual-network-manage-peering`;
const delegations = `${learn}/virtual-network/subnet-delegation-overview`;

/** Id of a virtual network. */
export const networkId: ApplyRule = idOf(networks, "azurerm_virtual_network");
/** Id of a subnet. */
export const subnetId: ApplyRule = idOf(subnets, "azurerm_subnet");
/** Name of a network card. */
export const networkInterfaceName: ApplyRule = named(names.networkInterface);
const networkName: ApplyRule = nameOf(names.virtualNetwork, "azurerm_virtual_network");

/** The ranges among values. */
export const rangesOf = (value: unknown): readonly Cidr[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => parseCidr(String(each)) ?? []);

/** The network of the stack that a subnet or peering names. */
const networkOf = ({ stack, target, resource }: PlacedValue): WrittenResource | undefined => {
  const written = resource.values["virtual_network_name"];
  const byName = (each: WrittenResource) => each.type === "azurerm_virtual_network" && each.values["name"] === written;
  return target(written) ?? stack.find(byName);
};

/** Every other subnet of the stack in the same network. */
const siblingsOf = ({ stack, resource }: PlacedValue): readonly WrittenResource[] =>
  stack.filter(
    (each) =>
      each.type === "azurerm_subnet" &&
      each !== resource &&
      each.values["virtual_network_name"] === resource.values["virtual_network_name"],
  );

/** Subnets of which Azure gives the name. */
const ownSubnets = ["AzureBastionSubnet", "AzureFirewallSubnet", "GatewaySubnet"];
/** Those of them that take no security group. */
const withoutGroup = ["AzureFirewallSubnet", "GatewaySubnet"];

const gateways = `${learn}/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub`;
const routeTableName: ApplyRule = nameOf(names.routeTable, "azurerm_route_table");
const nextHop = from(routing, oneOf("VirtualNetworkGateway", "VnetLocal", "Internet", "VirtualAppliance", "None"));
const nextHopAddress: ApplyRule = {
  ...ipv4Address,
  says: "an IPv4 address, with next hop VirtualAppliance and no other",
  accepts: (placed) => placed.block["next_hop_type"] === "VirtualAppliance" && ipv4Address.accepts(placed),
  source: routing,
};

const port = /^(\*|\d{1,5}(-\d{1,5})?)$/;
const serviceTag = /^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;
const anyRange = ipv4Range();
const address: ApplyRule = {
  kind: "text",
  says: "an IPv4 range or address, one service tag, or *",
  accepts: (placed) =>
    placed.value === "*" ||
    serviceTag.test(String(placed.value)) ||
    ipv4Address.accepts(placed) ||
    anyRange.accepts(placed),
  source: `${learn}/virtual-network/service-tags-overview`,
};
const addresses: ApplyRule = {
  ...address,
  says: "an IPv4 range or address; a service tag stands alone in the argument without s",
  accepts: (placed) => ipv4Address.accepts(placed) || anyRange.accepts(placed),
  source: azurermPage("azurerm_network_security_group"),
};
const ports: ApplyRule = {
  ...matching(port, "a port, a range of ports from 0 to 65535, or *"),
  accepts: ({ value }) =>
    port.test(String(value)) &&
    String(value)
      .split("-")
      .every((each) => Number(each) <= 65_535 || each === "*"),
};

/** Subnets of the network that a peering or a connection is about, with what is tied to them. */
const partsOfNetwork = (placed: PlacedValue): readonly WrittenResource[] => {
  const network = networkOf(placed) ?? placed.target(placed.block["remote_virtual_network_id"]);
  const subnetsOfIt = placed.stack.filter(
    ({ type, values }) => type === "azurerm_subnet" && placed.target(values["virtual_network_name"]) === network,
  );
  const ties = placed.stack.filter(
    ({ type, values }) =>
      /^azurerm_subnet_.+_association$/.test(type) &&
      subnetsOfIt.some((subnet) => placed.target(values["subnet_id"]) === subnet),
  );
  return [...subnetsOfIt, ...ties];
};

/** A network is connected once its subnets have settled. */
const settled: ApplyRule = after(
  "after the subnets of the network and what is tied to them: while one of them changes, the network is refused",
  (placed) => partsOfNetwork(placed).every((part) => placed.before(placed.resource).has(part)),
  "https://github.com/Azure-Samples/azuresandbox/issues/329",
);

/** Whether `other` is the side of the same peering that the other network has. */
const isOtherSide = (other: WrittenResource["values"], own: WrittenResource["values"]): boolean =>
  nameIn(other["virtual_network_name"]) === nameIn(own["remote_virtual_network_id"]) &&
  nameIn(other["remote_virtual_network_id"]) === nameIn(own["virtual_network_name"]);

/** What a name or an id says of which network: the address of a resource, or a name. */
const nameIn = (value: unknown): string =>
  /^\$\{(.+)\.\w+\}$/.exec(String(value))?.[1] ?? String(value).split("/").at(-1) ?? "";

/** Virtual networks, subnets, security groups, routes and peerings. */
export const virtualNetwork = {
  names,
  logs: {
    virtualNetwork: logs(["VMProtectionAlerts"]),
    networkSecurityGroup: logs(["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"], { metrics: [] }),
  },
  types: types(
    {
      type: "azurerm_virtual_network",
      armType: networks,
      source: templatePage(networks),
      arguments: {
        name: named(names.virtualNetwork),
        "address_space[]": from(faq, ipv4Range("an IPv4 range", 2, 29)),
        "dns_servers[]": ipv4Address,
        "ddos_protection_plan.id": idOf(ddosPlans, "azurerm_network_ddos_protection_plan"),
      },
      flags: ["ddos_protection_plan.enable"],
      demands: [
        demand(
          "its ranges do not overlap those of a network that it is peered with",
          ({ block, estate, resource }) => {
            const own = rangesOf(block["address_space"]);
            return estate
              .filter((each) => each.type === "azurerm_virtual_network" && each !== resource)
              .every((each) => rangesOf(each.values["address_space"]).every((b) => !own.some((a) => overlaps(a, b))));
          },
          `${learn}/virtual-network/virtual-network-peering-overview`,
        ),
      ],
    },
    {
      type: "azurerm_network_ddos_protection_plan",
      armType: ddosPlans,
      source: azurermPage("azurerm_network_ddos_protection_plan"),
      arguments: { name: named(names.ddosProtectionPlan) },
      demands: [
        demand(
          "one in an estate: it serves all networks of a tenant",
          ({ estate, resource }) => estate.every((each) => each === resource || each.type !== resource.type),
          `${learn}/ddos-protection/ddos-protection-overview`,
        ),
      ],
    },
    {
      type: "azurerm_subnet",
      armType: subnets,
      source: templatePage(subnets),
      arguments: {
        name: {
          ...named(names.subnet),
          accepts: (placed) => ownSubnets.includes(String(placed.value)) || named(names.subnet).accepts(placed),
        },
        virtual_network_name: networkName,
        "address_prefixes[]": from(faq, ipv4Range("an IPv4 range", 2, 29)),
        "delegation[].name": networkPartName,
        "delegation[].service_delegation.name": from(
          delegations,
          oneOf(
            "Microsoft.App/environments",
            "Microsoft.Network/applicationGateways",
            "Microsoft.Network/dnsResolvers",
            "Microsoft.Web/hostingEnvironments",
            "Microsoft.Web/serverFarms",
          ),
        ),
        "delegation[].service_delegation.actions[]": from(
          delegations,
          oneOf(
            "Microsoft.Network/virtualNetworks/subnets/join/action",
            "Microsoft.Network/virtualNetworks/subnets/action",
          ),
        ),
        private_endpoint_network_policies: oneOf(
          "Enabled",
          "Disabled",
          "NetworkSecurityGroupEnabled",
          "RouteTableEnabled",
        ),
      },
      flags: ["default_outbound_access_enabled", "private_link_service_network_policies_enabled"],
      demands: [
        demand(
          "its range lies in the network and overlaps no other subnet",
          (placed) => {
            const own = rangesOf(placed.block["address_prefixes"]);
            const outer = rangesOf(networkOf(placed)?.values["address_space"]);
            const others = siblingsOf(placed).flatMap(({ values }) => rangesOf(values["address_prefixes"]));
            return own.every(
              (range) => outer.some((each) => contains(each, range)) && !others.some((each) => overlaps(each, range)),
            );
          },
          faq,
        ),
      ],
    },
    {
      type: "azurerm_network_security_group",
      armType: "Microsoft.Network/networkSecurityGroups",
      source: azurermPage("azurerm_network_security_group"),
      arguments: {
        name: named(names.networkSecurityGroup),
        "security_rule[].name": networkPartName,
        "security_rule[].access": oneOf("Allow", "Deny"),
        "security_rule[].direction": oneOf("Inbound", "Outbound"),
        "security_rule[].priority": from(groups, between(100, 4096)),
        "security_rule[].protocol": oneOf("Tcp", "Udp", "Icmp", "Esp", "Ah", "*"),
        "security_rule[].source_port_range": ports,
        "security_rule[].destination_port_range": ports,
        "security_rule[].destination_port_ranges[]": ports,
        "security_rule[].source_address_prefix": address,
        "security_rule[].source_address_prefixes[]": addresses,
        "security_rule[].destination_address_prefix": address,
        "security_rule[].destination_address_prefixes[]": addresses,
      },
      demands: [
        demand(
          "at most 1,000 rules; each name once, and each priority once in a direction",
          ({ block }) => {
            const rules = block["security_rule"] as readonly Readonly<Record<string, unknown>>[];
            const unique = (keys: readonly string[]) => new Set(keys).size === keys.length;
            return (
              rules.length <= 1000 &&
              unique(rules.map(({ direction, priority }) => `${String(direction)} ${String(priority)}`)) &&
              unique(rules.map(({ name }) => String(name).toLowerCase()))
            );
          },
          groups,
        ),
      ],
    },
    {
      type: "azurerm_route_table",
      armType: "Microsoft.Network/routeTables",
      source: azurermPage("azurerm_route_table"),
      arguments: {
        name: named(names.routeTable),
        "route[].name": networkPartName,
        "route[].address_prefix": {
          ...anyRange,
          says: "an IPv4 range or a service tag",
          accepts: (placed) => serviceTag.test(String(placed.value)) || anyRange.accepts(placed),
          source: routing,
        },
        "route[].next_hop_type": nextHop,
        "route[].next_hop_in_ip_address": nextHopAddress,
      },
      flags: ["bgp_route_propagation_enabled"],
      demands: [
        demand(
          "each route's name and range once, at most 400",
          ({ block }) => {
            const routes = (block["route"] ?? []) as readonly { name: string; address_prefix: string }[];
            const once = (keys: readonly string[]) => new Set(keys).size === keys.length;
            return (
              routes.length <= 400 &&
              once(routes.map(({ name }) => name)) &&
              once(routes.map(({ address_prefix }) => address_prefix))
            );
          },
          routing,
        ),
      ],
    },
    {
      type: "azurerm_route",
      armType: "Microsoft.Network/routeTables/routes",
      source: azurermPage("azurerm_route"),
      arguments: {
        name: networkPartName,
        route_table_name: routeTableName,
        address_prefix: {
          ...ipv4Range("an IPv4 range; a GatewaySubnet takes no default route"),
          accepts: (placed) => placed.value !== "0.0.0.0/0" && anyRange.accepts(placed),
          source: gateways,
        },
        next_hop_type: nextHop,
        next_hop_in_ip_address: nextHopAddress,
      },
    },
    {
      type: "azurerm_virtual_hub_connection",
      armType: "Microsoft.Network/virtualHubs/hubVirtualNetworkConnections",
      source: templatePage("Microsoft.Network/virtualhubs/hubvirtualnetworkconnections"),
      arguments: {
        name: named(names.virtualHubConnection),
        virtual_hub_id: idOf("Microsoft.Network/virtualHubs"),
        remote_virtual_network_id: networkId,
      },
      flags: ["internet_security_enabled"],
      demands: [settled],
    },
    {
      type: "azurerm_subnet_network_security_group_association",
      armType: subnets,
      source: azurermPage("azurerm_subnet_network_security_group_association"),
      arguments: {
        subnet_id: {
          ...subnetId,
          says: "id of a subnet other than AzureFirewallSubnet and GatewaySubnet, which take no security group",
          accepts: (placed) => {
            const name = String(placed.target(placed.written)?.values["name"]);
            return subnetId.accepts(placed) && !withoutGroup.includes(name);
          },
          source: gateways,
        },
        network_security_group_id: idOf("Microsoft.Network/networkSecurityGroups", "azurerm_network_security_group"),
      },
    },
    {
      type: "azurerm_subnet_route_table_association",
      armType: subnets,
      source: azurermPage("azurerm_subnet_route_table_association"),
      arguments: { subnet_id: subnetId, route_table_id: idOf("Microsoft.Network/routeTables", "azurerm_route_table") },
      demands: [
        demand(
          "the table of a GatewaySubnet learns routes and has no default route",
          ({ block, target }) => {
            const table = target(block["route_table_id"])?.values ?? {};
            const routes = (table["route"] ?? []) as readonly { address_prefix: string }[];
            const isDefault = routes.some(({ address_prefix }) => address_prefix === "0.0.0.0/0");
            const learns = table["bgp_route_propagation_enabled"] === true;
            return target(block["subnet_id"])?.values["name"] !== "GatewaySubnet" || (learns && !isDefault);
          },
          gateways,
        ),
      ],
    },
    {
      type: "azurerm_virtual_network_peering",
      armType: `${networks}/virtualNetworkPeerings`,
      source: azurermPage("azurerm_virtual_network_peering"),
      arguments: {
        name: named(names.virtualNetworkPeering),
        virtual_network_name: networkName,
        remote_virtual_network_id: networkId,
      },
      flags: [
        "allow_forwarded_traffic",
        "allow_gateway_transit",
        "allow_virtual_network_access",
        "use_remote_gateways",
      ],
      demands: [
        settled,
        after(
          "one peering of a network after the other: each changes both networks",
          ({ before, resource, stack }) => {
            const others = stack.filter((each) => each.type === resource.type && each !== resource);
            return others.every((each) => before(resource).has(each) || before(each).has(resource));
          },
          peerings,
        ),
        demand(
          "uses the gateway of the other side only where that offers it, and after it does",
          ({ block, before, resource, stack }) => {
            const sides = stack.filter(({ type, values }) => type === resource.type && isOtherSide(values, block));
            const offers = sides.every(
              (each) => each.values["allow_gateway_transit"] === true && before(resource).has(each),
            );
            return block["use_remote_gateways"] !== true || offers;
          },
          `${learn}/vpn-gateway/vpn-gateway-peering-gateway-transit`,
        ),
      ],
    },
  ),
} satisfies AzureService;
