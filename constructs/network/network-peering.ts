import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { expectArmId } from "../core/arm-id";
import type { LandingZone } from "../core/landing-zone";

/** A network that exists, to peer with. */
export interface PeeredNetwork {
  /** ARM id of the network. */
  readonly virtualNetworkId: string;
  /** `own` leaves the other side to its owner, as it must where that is in another subscription. @default "both" */
  readonly sides?: "both" | "own";
}

/** Arguments of {@link NetworkPeering}. */
export interface NetworkPeeringProps extends PeeredNetwork {
  readonly landingZone: LandingZone;
  /** The network of the kit. */
  readonly network: VirtualNetwork;
  /** What the other network is; part of the names. */
  readonly label: string;
  /** The other network takes what this one forwards, as from its firewall. @default false */
  readonly forwards?: boolean;
  /** Subnets of the network and what is tied to them, and its other peerings: Azure changes one at a time. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * Peers a network with one that exists. Neither side uses a gateway of the other, and nothing behind the other network may send through
 * it; who may call what is said by security groups and firewall.
 *
 * @throws ZtaiError ZTAI-CON-007 when the id is not that of a virtual network.
 */
export class NetworkPeering extends Construct {
  /** The sides that were made: what changes the network should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: NetworkPeeringProps) {
    super(scope, id);
    const { landingZone, network, label, virtualNetworkId, sides = "both", forwards = false } = props;
    const other = expectArmId(virtualNetworkId, "Microsoft.Network/virtualNetworks");
    const [virtualNetworkName = ""] = other.names;
    const closed = { allowVirtualNetworkAccess: true, allowGatewayTransit: false, useRemoteGateways: false };
    const own = new VirtualNetworkPeering(this, "Own", {
      ...closed,
      name: landingZone.name("virtualNetworkPeering", `${landingZone.label}-to-${label}`),
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      remoteVirtualNetworkId: virtualNetworkId,
      allowForwardedTraffic: false,
      dependsOn: props.dependsOn,
    });
    this.ready = [own];
    if (sides === "own") return;
    const theirs = new VirtualNetworkPeering(this, "Other", {
      ...closed,
      name: landingZone.name("virtualNetworkPeering", `${label}-to-${landingZone.label}`),
      resourceGroupName: other.resourceGroupName,
      virtualNetworkName,
      remoteVirtualNetworkId: network.id,
      allowForwardedTraffic: forwards,
      // Azure locks both networks while one side is made.
      dependsOn: [own],
    });
    this.ready = [theirs];
  }
}
