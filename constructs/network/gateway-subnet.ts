import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { GatewayRoute } from "./gateway-route";

/** Arguments of {@link GatewaySubnet}. */
export interface GatewaySubnetProps {
  readonly landingZone: LandingZone;
  /** The hub's network. */
  readonly network: VirtualNetwork;
  readonly addressPrefix: string;
  readonly firewallPrivateIp: string;
  /** Ranges that what arrives from outside reaches past the firewall only, by name. Workloads add their own. */
  readonly ranges: Readonly<Record<string, string>>;
}

/** The name is Azure's own; it takes no other. */
export const gatewaySubnetName = "GatewaySubnet";

/**
 * Place for a gateway of ExpressRoute or VPN, and the routes by which what it brings goes to the firewall
 * first. The gateway works only while its subnet learns routes, and has neither a default route nor a security group of its own.
 * Implements ZTAI-NW-06.
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub
 */
export class GatewaySubnet extends Construct {
  /** ARM id of the route table, computed: for the routes of workloads. */
  readonly routeTableId: string;
  readonly subnetId: string;
  /** The subnet with its tie to the routes: what changes the network should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: GatewaySubnetProps) {
    super(scope, id);
    const { landingZone, network, addressPrefix, firewallPrivateIp, ranges } = props;
    const label = `${landingZone.label}-gateway`;
    const placement = landingZone.place("routeTable", label);
    this.routeTableId = landingZone.armId("Microsoft.Network/routeTables", placement.name);
    // Without routes of its own: they stand apart, since each workload adds one from its own state.
    const table = new RouteTable(this, "RouteTable", { ...placement, bgpRoutePropagationEnabled: true });
    const subnet = new Subnet(this, "Resource", {
      name: gatewaySubnetName,
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: false,
    });
    this.subnetId = subnet.id;
    const dependsOn: ITerraformDependable[] = [table];
    for (const [name, range] of Object.entries(ranges)) {
      const route = {
        label: name,
        addressPrefix: range,
        routeTableId: this.routeTableId,
        firewallPrivateIp,
        dependsOn,
      };
      new GatewayRoute(this, `Route-${name}`, route);
    }
    const tie = { subnetId: subnet.id, routeTableId: table.id };
    this.ready = [subnet, new SubnetRouteTableAssociation(this, "RouteTableAssociation", tie)];
  }
}
