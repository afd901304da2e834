import { bodies, blocksOf, inverted, listOf, same, top, underProperties } from "./body";
import { belowNamed, inGroup, noDefault, type Card } from "./card";
import { move, opposite } from "./rename";

/** Properties of a security rule, with the arguments they stand for. */
const securityRule = {
  access: "access",
  destinationAddressPrefix: "destination_address_prefix",
  destinationAddressPrefixes: "destination_address_prefixes",
  destinationApplicationSecurityGroups: "destination_application_security_group_ids",
  destinationPortRange: "destination_port_range",
  destinationPortRanges: "destination_port_ranges",
  direction: "direction",
  priority: "priority",
  protocol: "protocol",
  sourceAddressPrefix: "source_address_prefix",
  sourceAddressPrefixes: "source_address_prefixes",
  sourceApplicationSecurityGroups: "source_application_security_group_ids",
  sourcePortRange: "source_port_range",
  sourcePortRanges: "source_port_ranges",
} as const;

/** Properties of a route, with the arguments they stand for. */
const route = {
  addressPrefix: "address_prefix",
  nextHopIpAddress: "next_hop_in_ip_address",
  nextHopType: "next_hop_type",
} as const;

/** Virtual networks, subnets, security groups, routes, public addresses and gateways. */
export const virtualNetwork: readonly Card[] = [
  {
    azurerm: "azurerm_bastion_host",
    arm: "Microsoft.Network/bastionHosts",
    id: inGroup,
    arguments: {
      copy_paste_enabled: { default: true },
      file_copy_enabled: { default: false },
      shareable_link_enabled: { default: false },
      sku: { default: "Basic" },
      tunneling_enabled: { default: false },
    },
    logs: ["BastionAuditLogs"],
  },
  {
    azurerm: "azurerm_network_interface",
    renames: [move("enable_ip_forwarding", "ip_forwarding_enabled")],
  },
  {
    azurerm: "azurerm_virtual_network_peering",
    arm: "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
    id: belowNamed("virtual_network_name"),
    arguments: {
      allow_forwarded_traffic: { default: false, body: same("allowForwardedTraffic") },
      allow_gateway_transit: { default: false, body: same("allowGatewayTransit") },
      remote_virtual_network_id: { default: noDefault, body: same("remoteVirtualNetwork.id") },
    },
  },
  {
    azurerm: "azurerm_network_security_group",
    arm: "Microsoft.Network/networkSecurityGroups",
    id: inGroup,
    arguments: {
      security_rule: {
        default: noDefault,
        body: blocksOf("securityRules", { name: "name", ...underProperties(securityRule) }),
      },
    },
    logs: ["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"],
  },
  {
    azurerm: "azurerm_network_security_rule",
    arm: "Microsoft.Network/networkSecurityGroups/securityRules",
    parent: "network_security_group_name",
    arguments: bodies(securityRule),
    links: ["network_security_group_name"],
    names: { network_security_group_name: "Microsoft.Network/networkSecurityGroups" },
  },
  {
    azurerm: "azurerm_public_ip",
    arm: "Microsoft.Network/publicIPAddresses",
    id: inGroup,
    arguments: {
      ddos_protection_mode: { default: noDefault, body: same("ddosSettings.protectionMode") },
      sku: { default: "Standard", in3: "Basic", body: top("sku.name") },
      zones: { default: noDefault, body: top("zones") },
    },
    logs: ["DDoSProtectionNotifications", "DDoSMitigationFlowLogs", "DDoSMitigationReports"],
  },
  {
    azurerm: "azurerm_route",
    arm: "Microsoft.Network/routeTables/routes",
    parent: "route_table_name",
    arguments: bodies(route),
    links: ["route_table_name"],
    names: { route_table_name: "Microsoft.Network/routeTables" },
  },
  {
    azurerm: "azurerm_route_table",
    arm: "Microsoft.Network/routeTables",
    id: inGroup,
    arguments: {
      bgp_route_propagation_enabled: { default: true, body: inverted("disableBgpRoutePropagation") },
      route: { default: noDefault, body: blocksOf("routes", { name: "name", ...underProperties(route) }) },
    },
    renames: [opposite("disable_bgp_route_propagation", "bgp_route_propagation_enabled")],
  },
  {
    azurerm: "azurerm_subnet",
    arm: "Microsoft.Network/virtualNetworks/subnets",
    id: belowNamed("virtual_network_name"),
    arguments: {
      default_outbound_access_enabled: { default: true, body: same("defaultOutboundAccess") },
      network_security_group_id_wo: { default: noDefault, body: same("networkSecurityGroup.id") },
      private_endpoint_network_policies: { default: "Disabled", body: same("privateEndpointNetworkPolicies") },
      route_table_id_wo: { default: noDefault, body: same("routeTable.id") },
      service_endpoints: { default: noDefault, body: listOf("serviceEndpoints", "service") },
    },
  },
  {
    azurerm: "azurerm_subnet_network_security_group_association",
    links: ["subnet_id", "network_security_group_id"],
  },
  {
    azurerm: "azurerm_subnet_route_table_association",
    links: ["subnet_id", "route_table_id"],
  },
  {
    azurerm: "azurerm_virtual_network",
    arm: "Microsoft.Network/virtualNetworks",
    id: inGroup,
    logs: ["VMProtectionAlerts"],
  },
  {
    azurerm: "azurerm_virtual_network_gateway",
    arm: "Microsoft.Network/virtualNetworkGateways",
    id: inGroup,
    arguments: {
      active_active: { default: false },
      vpn_type: { default: "RouteBased" },
    },
  },
  {
    azurerm: "azurerm_virtual_network_gateway_connection",
    arguments: {
      connection_protocol: { default: "IKEv2" },
    },
  },
];
