import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { formatAddress, parseCidr } from "../core/cidr";
import type { LandingZone } from "../core/landing-zone";
import { planSubnets } from "../core/subnet-plan";
import { assertUsableAddressSpace, privateRanges } from "./address-space";
import { availabilityZones } from "./availability-zones";
import { FirewallInternetRoute } from "./firewall-internet-route";
import { FirewallRoute } from "./firewall-route";
import { GatewaySubnet } from "./gateway-subnet";
import { GuardedSubnet } from "./guarded-subnet";
import { HubFirewall } from "./hub-firewall";
import type { IHub } from "./hub-interface";

/** Arguments of {@link Hub}. */
export interface HubProps {
  /** Where it lands; its label is part of all names. */
  readonly landingZone: LandingZone;
  /** Private range of the hub, /25 or larger: the firewall takes a /26, private endpoints of the platform another. */
  readonly addressSpace: string;
  /** Zones of the firewall and its address. @default - all zones of the region, if it has any */
  readonly zones?: readonly string[];
  /**
   * ARM id of a DDoS protection plan. A plan costs more than the rest of the hub and serves a whole tenant, so the kit makes
   * none. @default - DDoS IP Protection of the firewall's address, which is billed by the address
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
    const { onPremises, peeredRanges = {}, gatewayTransit = false } = props;
    // A /26 takes 16 circuits, or gateways of both kinds: https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
    const sizes = { firewall: 26, endpoints: 26 };
    const plan: Record<keyof typeof sizes, string> & { readonly gateway?: string } = onPremises
      ? planSubnets(addressSpace, { ...sizes, gateway: 26 })
      : planSubnets(addressSpace, sizes);
    this.firewallPrivateIp = firstUsableAddress(plan.firewall);
    this.dnsServers = [this.firewallPrivateIp];
    this.endpointsAddressPrefix = plan.endpoints;
    this.firewallAddressPrefix = plan.firewall;
    this.remoteRanges = { ...onPremises, ...peeredRanges };
    this.gatewayTransit = gatewayTransit;

    this.network = this.createNetwork(props);
    this.firewall = this.createFirewall(props, plan.firewall);
    const { firewallPrivateIp, remoteRanges } = this;
    const route = new FirewallRoute(this, "Route", { landingZone, firewallPrivateIp, ranges: remoteRanges });
    const endpoints = new GuardedSubnet(this, "Endpoints", {
      landingZone,
      network: this.network,
      slug: hubEndpointsSlug,
      addressPrefix: plan.endpoints,
      routeTableId: route.routeTableId,
      flows: [
        {
          name: "AllowWorkloadsHttps",
          direction: "Inbound",
          // Not the tag VirtualNetwork: it grows to everything once a default route is set.
          from: props.clientAddressSpaces ?? privateRanges,
          to: [plan.endpoints],
        },
      ],
    });
    this.endpointsReady = endpoints.ready;
    this.ready.push(...endpoints.ready);
    this.gatewayRouteTableId = this.keepPlaceForGateway(landingZone, plan.gateway, {
      ...peeredRanges,
      "hub-endpoints": plan.endpoints,
    });
    this.virtualNetworkId = landingZone.armId("Microsoft.Network/virtualNetworks", landingZone.name("virtualNetwork"));
    this.firewallPolicyId = landingZone.armId("Microsoft.Network/firewallPolicies", landingZone.name("firewallPolicy"));
  }

  private createNetwork({ landingZone, addressSpace, ddosProtectionPlanId }: HubProps): VirtualNetwork {
    const network = new VirtualNetwork(this, "Resource", {
      ...landingZone.place("virtualNetwork"),
      addressSpace: [addressSpace],
      ddosProtectionPlan: ddosProtectionPlanId === undefined ? undefined : { id: ddosProtectionPlanId, enable: true },
    });
    landingZone.logs.watch(this, "virtualNetwork", network.id);
    return network;
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

  private createFirewall(
    { landingZone, ddosProtectionPlanId, zones, onPremises }: HubProps,
    addressPrefix: string,
  ): HubFirewall {
    const subnet = new Subnet(this, "FirewallSubnet", {
      name: firewallSubnetName,
      resourceGroupName: this.network.resourceGroupName,
      virtualNetworkName: this.network.name,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: false,
    });
    this.ready.push(subnet);
    if (onPremises) {
      const route = new FirewallInternetRoute(this, "FirewallRoute", { landingZone, subnetId: subnet.id });
      this.ready.push(route.ready);
    }
    return new HubFirewall(this, "Firewall", {
      landingZone,
      subnetId: subnet.id,
      networkHasDdosPlan: ddosProtectionPlanId !== undefined,
      zones: zones ?? availabilityZones(landingZone.location),
    });
  }
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
