import { blocksOf, bodies, inverted, listIn, listOf, nested, same, top, underProperties } from "./body";
import { belowNamed, inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { asWord, move, opposite } from "./rename";

/** Properties of a security rule, with the arguments they stand for. */
const securityRule = {
  access: "access",
  destinationAddressPrefix: "destination_address_prefix",
  destinationAddressPrefixes: "destination_address_prefixes",
  destinationApplicationSecurityGroups: listIn("destination_application_security_group_ids", "id"),
  destinationPortRange: "destination_port_range",
  destinationPortRanges: "destination_port_ranges",
  direction: "direction",
  priority: "priority",
  protocol: "protocol",
  sourceAddressPrefix: "source_address_prefix",
  sourceAddressPrefixes: "source_address_prefixes",
  sourceApplicationSecurityGroups: listIn("source_application_security_group_ids", "id"),
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
      copy_paste_enabled: { default: true, body: inverted("disableCopyPaste") },
      file_copy_enabled: { default: false, body: same("enableFileCopy") },
      session_recording_enabled: { default: false, body: same("enableSessionRecording") },
      shareable_link_enabled: { default: false, body: same("enableShareableLink") },
      sku: { default: "Basic", body: top("sku.name") },
      tunneling_enabled: { default: false, body: same("enableTunneling") },
    },
    logs: ["BastionAuditLogs"],
  },
  {
    azurerm: "azurerm_network_interface",
    arm: "Microsoft.Network/networkInterfaces",
    id: inGroup,
    arguments: {
      ip_configuration: {
        default: noDefault,
        body: blocksOf("ipConfigurations", {
          name: "name",
          "properties.privateIPAddress": "private_ip_address",
          "properties.publicIPAddress.id": "public_ip_address_id",
          "properties.subnet.id": "subnet_id",
        }),
      },
      ip_forwarding_enabled: { default: false, body: same("enableIPForwarding") },
      ...withoutDefault(
        "ip_configuration.private_ip_address",
        "ip_configuration.public_ip_address_id",
        "ip_configuration.subnet_id",
      ),
    },
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
      use_remote_gateways: { default: false, body: same("useRemoteGateways") },
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
      ...withoutDefault(
        "security_rule.access",
        "security_rule.destination_address_prefix",
        "security_rule.destination_address_prefixes",
        "security_rule.destination_application_security_group_ids",
        "security_rule.destination_port_range",
        "security_rule.destination_port_ranges",
        "security_rule.direction",
        "security_rule.name",
        "security_rule.priority",
        "security_rule.protocol",
        "security_rule.source_address_prefix",
        "security_rule.source_address_prefixes",
        "security_rule.source_application_security_group_ids",
        "security_rule.source_port_range",
        "security_rule.source_port_ranges",
      ),
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
      ddos_protection_mode: { default: "VirtualNetworkInherited", body: same("ddosSettings.protectionMode") },
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
      ...withoutDefault("route.address_prefix", "route.name", "route.next_hop_in_ip_address", "route.next_hop_type"),
    },
    renames: [opposite("disable_bgp_route_propagation", "bgp_route_propagation_enabled")],
  },
  {
    azurerm: "azurerm_subnet",
    arm: "Microsoft.Network/virtualNetworks/subnets",
    id: belowNamed("virtual_network_name"),
    arguments: {
      address_prefixes: {
        default: noDefault,
        body: [same("addressPrefixes"), same("addressPrefix", (prefix) => [prefix])],
      },
      // Subnets of new networks: https://techcommunity.microsoft.com/blog/azurenetworkingblog/private-subnets-by-default-in-azure-virtual-networks-what/4513778
      default_outbound_access_enabled: {
        default: true,
        inArmSince: { version: "2025-07-01", value: false },
        body: same("defaultOutboundAccess"),
      },
      delegation: {
        default: noDefault,
        body: blocksOf("delegations", {
          name: "name",
          properties: nested("service_delegation", { serviceName: "name" }),
        }),
      },
      "delegation.service_delegation.name": { default: noDefault },
      network_security_group_id_wo: { default: noDefault, body: same("networkSecurityGroup.id") },
      private_endpoint_network_policies: { default: "Disabled", body: same("privateEndpointNetworkPolicies") },
      route_table_id_wo: { default: noDefault, body: same("routeTable.id") },
      service_endpoint_policy_ids: { default: noDefault, body: listOf("serviceEndpointPolicies", "id") },
      service_endpoints: { default: noDefault, body: listOf("serviceEndpoints", "service") },
    },
    renames: [
      asWord("private_endpoint_network_policies_enabled", "private_endpoint_network_policies"),
      // The old argument switched the exception on.
      asWord("enforce_private_link_endpoint_network_policies", "private_endpoint_network_policies", [
        "Disabled",
        "Enabled",
      ]),
    ],
  },
  {
    azurerm: "azurerm_subnet_network_security_group_association",
    noBody: "the group of a subnet stands in its own body",
    links: ["subnet_id", "network_security_group_id"],
  },
  {
    azurerm: "azurerm_subnet_route_table_association",
    noBody: "the table of a subnet stands in its own body",
    links: ["subnet_id", "route_table_id"],
  },
  {
    azurerm: "azurerm_virtual_network",
    arm: "Microsoft.Network/virtualNetworks",
    id: inGroup,
    arguments: {
      "ddos_protection_plan.enable": { default: noDefault, body: same("enableDdosProtection") },
      "ddos_protection_plan.id": { default: noDefault, body: same("ddosProtectionPlan.id") },
      dns_servers: { default: noDefault, body: same("dhcpOptions.dnsServers") },
      subnet: {
        default: noDefault,
        body: blocksOf("subnets", {
          name: "name",
          "properties.addressPrefixes": "address_prefixes",
          "properties.defaultOutboundAccess": "default_outbound_access_enabled",
          "properties.delegations": nested("delegation", {
            name: "name",
            properties: nested("service_delegation", { serviceName: "name" }),
          }),
          "properties.networkSecurityGroup.id": "security_group",
          "properties.privateEndpointNetworkPolicies": "private_endpoint_network_policies",
          "properties.routeTable.id": "route_table_id",
          "properties.serviceEndpointPolicies": listIn("service_endpoint_policy_ids", "id"),
          "properties.serviceEndpoints": listIn("service_endpoints", "service"),
        }),
      },
      "subnet.default_outbound_access_enabled": { default: true },
      "subnet.private_endpoint_network_policies": { default: "Disabled" },
      ...withoutDefault(
        "subnet.delegation.service_delegation.name",
        "subnet.name",
        "subnet.route_table_id",
        "subnet.security_group",
        "subnet.service_endpoint_policy_ids",
        "subnet.service_endpoints",
      ),
    },
    logs: ["VMProtectionAlerts"],
  },
  {
    azurerm: "azurerm_virtual_network_gateway",
    arm: "Microsoft.Network/virtualNetworkGateways",
    id: inGroup,
    arguments: {
      active_active: { default: false, body: same("activeActive") },
      generation: { default: noDefault, body: same("vpnGatewayGeneration") },
      ip_sec_replay_protection_enabled: { default: true, body: inverted("disableIPSecReplayProtection") },
      sku: { default: noDefault, body: same("sku.name") },
      type: { default: noDefault, body: same("gatewayType") },
      vpn_client_configuration: {
        default: noDefault,
        body: blocksOf("vpnClientConfiguration", {
          vpnAuthenticationTypes: "vpn_auth_types",
          vpnClientProtocols: "vpn_client_protocols",
          aadTenant: "aad_tenant",
        }),
      },
      "vpn_client_configuration.vpn_auth_types": { default: noDefault },
      vpn_type: { default: "RouteBased", body: same("vpnType") },
    },
    logs: [
      "GatewayDiagnosticLog",
      "IKEDiagnosticLog",
      "P2SDiagnosticLog",
      "RouteDiagnosticLog",
      "TunnelDiagnosticLog",
    ].map((category) => ({ category, when: { argument: "type", values: ["Vpn"] } })),
  },
  {
    azurerm: "azurerm_virtual_network_gateway_connection",
    arm: "Microsoft.Network/connections",
    id: inGroup,
    arguments: {
      connection_protocol: { default: "IKEv2", body: same("connectionProtocol") },
      express_route_gateway_bypass: { default: noDefault, body: same("expressRouteGatewayBypass") },
      ipsec_policy: {
        default: noDefault,
        body: blocksOf("ipsecPolicies", {
          dhGroup: "dh_group",
          ikeEncryption: "ike_encryption",
          ikeIntegrity: "ike_integrity",
          ipsecEncryption: "ipsec_encryption",
          ipsecIntegrity: "ipsec_integrity",
          pfsGroup: "pfs_group",
        }),
      },
      type: { default: noDefault, body: same("connectionType") },
      ...withoutDefault(
        "ipsec_policy.dh_group",
        "ipsec_policy.ike_encryption",
        "ipsec_policy.ike_integrity",
        "ipsec_policy.ipsec_encryption",
      ),
    },
  },
  {
    azurerm: "azurerm_network_security_perimeter_access_rule",
    arm: "Microsoft.Network/networkSecurityPerimeters/profiles/accessRules",
    parent: "network_security_perimeter_profile_id",
    arguments: {
      action: { default: noDefault, body: noBody("the rules of a perimeter only allow") },
      address_prefixes: { default: noDefault, body: same("addressPrefixes") },
    },
  },
  {
    azurerm: "azurerm_network_security_perimeter_association",
    arm: "Microsoft.Network/networkSecurityPerimeters/resourceAssociations",
    parent: "network_security_perimeter_profile_id",
    arguments: {
      access_mode: { default: noDefault, body: same("accessMode") },
      resource_id: { default: noDefault, body: same("privateLinkResource.id") },
    },
    links: ["resource_id"],
  },
  {
    azurerm: "azurerm_subnet_nat_gateway_association",
    noBody: "the gateway of a subnet stands in its own body",
    arguments: {
      ...withoutDefault("subnet_id", "nat_gateway_id"),
    },
  },
  {
    azurerm: "azurerm_virtual_network_dns_servers",
    noBody: "the resolvers of a network stand in its own body",
    arguments: {
      dns_servers: { default: noDefault },
    },
    links: ["virtual_network_id"],
  },
  {
    azurerm: "azurerm_private_dns_resolver_virtual_network_link",
    arm: "Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks",
    parent: "dns_forwarding_ruleset_id",
    arguments: { virtual_network_id: { default: noDefault, body: same("virtualNetwork.id") } },
    links: ["virtual_network_id"],
  },
  {
    azurerm: "azurerm_vpn_server_configuration",
    arm: "Microsoft.Network/vpnServerConfigurations",
    id: inGroup,
    arguments: {
      vpn_authentication_types: { default: noDefault, body: same("vpnAuthenticationTypes") },
    },
  },
  {
    azurerm: "azurerm_virtual_wan",
    arm: "Microsoft.Network/virtualWans",
    id: inGroup,
    arguments: {
      disable_vpn_encryption: { default: false, body: same("disableVpnEncryption") },
    },
  },
  {
    azurerm: "azurerm_virtual_hub_connection",
    arm: "Microsoft.Network/virtualHubs/hubVirtualNetworkConnections",
    parent: "virtual_hub_id",
    arguments: { internet_security_enabled: { default: false, body: same("enableInternetSecurity") } },
  },
  {
    azurerm: "azurerm_vpn_gateway_connection",
    arm: "Microsoft.Network/vpnGateways/vpnConnections",
    parent: "vpn_gateway_id",
    arguments: { internet_security_enabled: { default: false, body: same("enableInternetSecurity") } },
  },
  {
    azurerm: "azurerm_express_route_connection",
    arm: "Microsoft.Network/expressRouteGateways/expressRouteConnections",
    parent: "express_route_gateway_id",
    arguments: {
      enable_internet_security: { default: false, body: same("enableInternetSecurity") },
      express_route_gateway_bypass_enabled: { default: false, body: same("expressRouteGatewayBypass") },
    },
  },
  {
    azurerm: "azurerm_vpn_gateway",
    arm: "Microsoft.Network/vpnGateways",
    id: inGroup,
    arguments: { virtual_hub_id: { default: noDefault, body: same("virtualHub.id") } },
  },
  {
    azurerm: "azurerm_express_route_gateway",
    arm: "Microsoft.Network/expressRouteGateways",
    id: inGroup,
    arguments: { virtual_hub_id: { default: noDefault, body: same("virtualHub.id") } },
  },
  {
    azurerm: "azurerm_network_manager_routing_rule_collection",
    noBody: "ARM says the opposite, disableBgpRoutePropagation, as a text",
    arguments: { bgp_route_propagation_enabled: { default: false } },
  },
];
