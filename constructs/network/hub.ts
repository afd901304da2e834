import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { formatAddress, parseCidr } from "../core/cidr";
import type { LandingZone } from "../core/landing-zone";
import { assertUsableAddressSpace, privateRanges } from "./address-space";
import { availabilityZones } from "./availability-zones";
import { BastionSubnet } from "./bastion-subnet";
import type { ForwardedDomain } from "./dns-resolver";
import { FirewallInternetRoute } from "./firewall-internet-route";
import { FirewallRoute } from "./firewall-route";
import { GatewaySubnet } from "./gateway-subnet";
import { GuardedSubnet } from "./guarded-subnet";
import { HubFirewall } from "./hub-firewall";
import type { IHub } from "./hub-interface";
import { hubRange } from "./hub-places";
import { HubResolver } from "./hub-resolver";

/** Arguments of {@link Hub}. */
export interface HubProps {
  /** Where it lands; its label is part of all names. */
  readonly landingZone: LandingZone;
  /** Private range of the hub, /25 or larger: the firewall takes a /26, private endpoints of the platform another. */
  readonly addressSpace: string;
  /** Zones of the firewall and its address. @default - all zones of the region, if it has any */
  readonly zones?: readonly string[];
  /**
   * ARM id of a DDoS protection plan, one that exists or a {@link DdosPlan}. A plan costs more than the rest of the hub and serves a
   * whole tenant. @default - DDoS IP Protection of the firewall's address, which is billed by the address
   */
  readonly ddosProtectionPlanId?: string;
  /** Ranges that may reach the platform's private endpoints. @default - the private ranges of RFC 1918 */
  readonly clientAddressSpaces?: readonly string[];
  /** Ranges on the other side of a gateway, by name: a place for the gateway is kept. @default - no gateway */
  readonly onPremises?: Readonly<Record<string, string>>;
  /** The gateway exists, and workloads use it. @default false */
  readonly gatewayTransit?: boolean;
  /** Ranges of networks that are peered with the hub, by name. @default - none but workloads */
  readonly peeredRanges?: Readonly<Record<string, string>>;
  /** Range from which VPN clients get their addresses: a place for the gateway is kept, and the firewall answers them for names. @default - no VPN */
  readonly vpnClientAddressSpace?: string;
  /** Ranges from which people open sessions over Bastion, by name: a place for it is kept. @default - no Bastion */
  readonly bastionClients?: Readonly<Record<string, string>>;
  /** Further ranges behind the firewall, by name, whose networks bring their own peerings. @default - none but workloads */
  readonly furtherRanges?: Readonly<Record<string, string>>;
  /** Domains of DNS servers elsewhere, by name: a resolver that forwards them stands behind the firewall. @default - no resolver */
  readonly forwardedDomains?: Readonly<Record<string, ForwardedDomain>>;
}

/** The name is Azure's own; it takes no other. It also takes no security group. */
const firewallSubnetName = "AzureFirewallSubnet";
/** Part of the name of the subnet that private endpoints of the platform stand in. */
export const hubEndpointsSlug = "endpoints";

/**
 * The network that all workloads meet in: a firewall that everything passes on its way out, DNS for private names, and a
 * subnet for the platform's own private endpoints.
 */
export class Hub extends Construct implements IHub {
  readonly virtualNetworkId: string;
  readonly firewallPrivateIp: string;
  readonly dnsServers: readonly string[];
  readonly firewallPolicyId: string;
  readonly endpointsAddressPrefix: string;
  readonly firewallAddressPrefix: string;
  readonly remoteRanges: Readonly<Record<string, string>>;
  readonly gatewayTransit: boolean;
  readonly gatewayRouteTableId: string | undefined;
  readonly bastionAddressPrefix: string | undefined;
  readonly network: VirtualNetwork;
  readonly firewall: HubFirewall;
  /** What a private endpoint in the hub should wait for. */
  readonly endpointsReady: ITerraformDependable[];
  /** Every subnet with what is tied to it: what a peering should wait for. */
  readonly ready: ITerraformDependable[] = [];

  constructor(scope: Construct, id: string, props: HubProps) {
    super(scope, id);
    const { landingZone, addressSpace } = props;
    assertUsableAddressSpace(this, addressSpace);
    const { onPremises, peeredRanges = {}, furtherRanges, vpnClientAddressSpace: vpn, gatewayTransit = false } = props;
    this.firewallAddressPrefix = hubRange(addressSpace, "firewall");
    this.endpointsAddressPrefix = hubRange(addressSpace, "endpoints");
    this.firewallPrivateIp = firstUsableAddress(this.firewallAddressPrefix);
    this.dnsServers = [this.firewallPrivateIp];
    this.remoteRanges = { ...onPremises, ...peeredRanges, ...furtherRanges, ...(vpn && { "vpn-clients": vpn }) };
    this.gatewayTransit = gatewayTransit;

    this.network = this.createNetwork(props);
    this.firewall = this.createFirewall(props, this.firewallAddressPrefix);
    const { firewallPrivateIp, remoteRanges } = this;
    const route = new FirewallRoute(this, "Route", { landingZone, firewallPrivateIp, ranges: remoteRanges });
    const endpoints = new GuardedSubnet(this, "Endpoints", {
      landingZone,
      network: this.network,
      slug: hubEndpointsSlug,
      addressPrefix: this.endpointsAddressPrefix,
      routeTableId: route.routeTableId,
      flows: [
        {
          name: "AllowWorkloadsHttps",
          direction: "Inbound",
          // Not the tag VirtualNetwork: it grows to everything once a default route is set.
          from: props.clientAddressSpaces ?? privateRanges,
          to: [this.endpointsAddressPrefix],
        },
      ],
    });
    this.endpointsReady = endpoints.ready;
    this.ready.push(...endpoints.ready);
    const resolver = this.createResolver(props, route.routeTableId);
    const gatewayPrefix = hasGateway(props) ? hubRange(addressSpace, "gateway") : undefined;
    this.gatewayRouteTableId = this.keepPlaceForGateway(landingZone, gatewayPrefix, {
      ...peeredRanges,
      "hub-endpoints": this.endpointsAddressPrefix,
      // What the servers answer comes by the way of the question.
      ...(resolver && { "hub-resolver": resolver.outboundAddressPrefix }),
    });
    this.bastionAddressPrefix = this.keepPlaceForBastion(props);
    this.virtualNetworkId = landingZone.armId("Microsoft.Network/virtualNetworks", landingZone.name("virtualNetwork"));
    this.firewallPolicyId = landingZone.armId("Microsoft.Network/firewallPolicies", landingZone.name("firewallPolicy"));
  }

  private createNetwork({
    landingZone,
    addressSpace,
    ddosProtectionPlanId,
    vpnClientAddressSpace,
  }: HubProps): VirtualNetwork {
    const network = new VirtualNetwork(this, "Resource", {
      ...landingZone.place("virtualNetwork"),
      addressSpace: [addressSpace],
      // A gateway tells its clients the DNS servers of its network. The firewall itself asks those of its policy.
      dnsServers: vpnClientAddressSpace === undefined ? undefined : [...this.dnsServers],
      ddosProtectionPlan: ddosProtectionPlanId === undefined ? undefined : { id: ddosProtectionPlanId, enable: true },
    });
    landingZone.logs.watch(this, "virtualNetwork", network.id);
    return network;
  }

  private keepPlaceForBastion({ landingZone, addressSpace, bastionClients: clients }: HubProps): string | undefined {
    if (clients === undefined) return undefined;
    const { network } = this;
    const addressPrefix = hubRange(addressSpace, "bastion");
    this.ready.push(...new BastionSubnet(this, "Bastion", { landingZone, network, addressPrefix, clients }).ready);
    return addressPrefix;
  }

  private keepPlaceForGateway(
    landingZone: LandingZone,
    addressPrefix: string | undefined,
    ranges: Readonly<Record<string, string>>,
  ): string | undefined {
    if (addressPrefix === undefined) return undefined;
    const { network, firewallPrivateIp } = this;
    const props = { landingZone, network, addressPrefix, firewallPrivateIp, ranges };
    const gateway = new GatewaySubnet(this, "Gateway", props);
    this.ready.push(...gateway.ready);
    return gateway.routeTableId;
  }

  private createResolver(
    { landingZone, addressSpace, forwardedDomains }: HubProps,
    routeTableId: string,
  ): HubResolver | undefined {
    if (forwardedDomains === undefined) return undefined;
    const { network, firewallAddressPrefix, firewall } = this;
    const resolver = new HubResolver(this, "Resolver", {
      landingZone,
      network,
      routeTableId,
      firewallAddressPrefix,
      firewallPolicyId: firewall.policy.id,
      inboundAddressPrefix: hubRange(addressSpace, "resolverInbound"),
      address: resolverAddress(addressSpace),
      outboundAddressPrefix: hubRange(addressSpace, "resolverOutbound"),
      forward: forwardedDomains,
    });
    this.ready.push(...resolver.ready);
    return resolver;
  }

  private createFirewall(props: HubProps, addressPrefix: string): HubFirewall {
    const { landingZone, addressSpace, ddosProtectionPlanId, zones, forwardedDomains } = props;
    const subnet = new Subnet(this, "FirewallSubnet", {
      name: firewallSubnetName,
      resourceGroupName: this.network.resourceGroupName,
      virtualNetworkName: this.network.name,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: false,
    });
    this.ready.push(subnet);
    if (hasGateway(props)) {
      const route = new FirewallInternetRoute(this, "FirewallRoute", { landingZone, subnetId: subnet.id });
      this.ready.push(route.ready);
    }
    return new HubFirewall(this, "Firewall", {
      landingZone,
      subnetId: subnet.id,
      networkHasDdosPlan: ddosProtectionPlanId !== undefined,
      dnsServers: forwardedDomains && [resolverAddress(addressSpace)],
      zones: zones ?? availabilityZones(landingZone.location),
    });
  }
}

function hasGateway({ onPremises, vpnClientAddressSpace }: HubProps): boolean {
  return onPremises !== undefined || vpnClientAddressSpace !== undefined;
}

/** Address at which the resolver of a created hub answers. */
function resolverAddress(addressSpace: string): string {
  return firstUsableAddress(hubRange(addressSpace, "resolverInbound"));
}

/**
 * The address that Azure Firewall gets. Azure keeps the first four of a subnet
 * (https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq) and gives the firewall, which is alone in its
 * subnet, the next one. Known as text, so that workloads need not read the hub's state.
 */
function firstUsableAddress(subnet: string): string {
  const range = parseCidr(subnet);
  if (!range) throw new RangeError(`${subnet} is not a range`);
  return formatAddress(range.version, range.first + 4n);
}
