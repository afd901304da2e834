import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { dependable } from "cdktf";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { expectArmId } from "../core/arm-id";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link HubPeering}. */
export interface HubPeeringProps {
  readonly landingZone: LandingZone;
  /** The workload's network. */
  readonly network: VirtualNetwork;
  /** ARM id of the hub's network. */
  readonly hubNetworkId: string;
  /** Which sides to make. `spoke` when the hub's owner makes the other one. @default "both" */
  readonly sides?: "both" | "spoke";
  /** The hub has a gateway, which the workload's network uses. @default false */
  readonly gatewayTransit?: boolean;
  /** Provider of the subscription in which the hub stands. @default - the stack's own */
  readonly hubProvider?: TerraformProvider;
  /** What must exist first: the subnets of the network and what is tied to them, while whose changes Azure refuses it. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * Connects a workload's network to the hub. Only the workload's side takes forwarded traffic: it comes from the hub's
 * firewall; nothing behind a workload may send through it.
 *
 * Azure locks both networks while one side is made, and a side can use the gateway only while the other one offers it: the hub's
 * side comes first when it does, and goes last when it no longer does.
 * https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit
 *
 * @throws ZtaiError ZTAI-CON-007 when the id is not that of a virtual network.
 */
export class HubPeering extends Construct {
  /** The sides that were made: what changes the hub should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: HubPeeringProps) {
    super(scope, id);
    const { landingZone, network, hubNetworkId, hubProvider, gatewayTransit = false } = props;
    const hub = expectArmId(hubNetworkId, "Microsoft.Network/virtualNetworks");
    const [hubName = ""] = hub.names;
    const toHub = new VirtualNetworkPeering(this, "ToHub", {
      name: landingZone.name("virtualNetworkPeering", `${landingZone.label}-to-hub`),
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      remoteVirtualNetworkId: hubNetworkId,
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: gatewayTransit,
    });
    this.ready = [toHub];
    const dependsOn = (props.dependsOn ?? []).map(dependable);
    toHub.dependsOn = dependsOn;
    if (props.sides === "spoke") return;
    const fromHub = new VirtualNetworkPeering(this, "FromHub", {
      provider: hubProvider,
      name: landingZone.name("virtualNetworkPeering", `hub-to-${landingZone.label}`),
      resourceGroupName: hub.resourceGroupName,
      virtualNetworkName: hubName,
      remoteVirtualNetworkId: network.id,
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: false,
      allowGatewayTransit: gatewayTransit,
      useRemoteGateways: false,
    });
    const [first, second] = gatewayTransit ? [fromHub, toHub] : [toHub, fromHub];
    first.dependsOn = dependsOn;
    second.dependsOn = [...dependsOn, dependable(first)];
    this.ready.push(fromHub);
  }
}
