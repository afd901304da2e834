import { VirtualHubConnection as Connection } from "@cdktf/provider-azurerm/lib/virtual-hub-connection";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { expectArmId } from "../core/arm-id";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link VirtualHubConnection}. */
export interface VirtualHubConnectionProps {
  readonly landingZone: LandingZone;
  /** The workload's network. */
  readonly network: VirtualNetwork;
  /** ARM id of the hub of Virtual WAN. */
  readonly virtualHubId: string;
  /** Provider of the subscription in which the hub stands. @default - the stack's own */
  readonly hubProvider?: TerraformProvider;
  /** What must exist first: the subnets of the network and what is tied to them, while whose changes Azure refuses it. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * Connects a workload's network to a hub of Virtual WAN. Such a hub is not a network to peer with: the connection is a part of the hub, and
 * makes both sides. Which route table it belongs to is the hub's routing intent's to say, so none is named here.
 * https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies
 *
 * @throws ZtaiError ZTAI-CON-007 when the id is not that of a virtual hub.
 */
export class VirtualHubConnection extends Construct {
  /** What changes the hub should wait for it. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: VirtualHubConnectionProps) {
    super(scope, id);
    const { landingZone, network, virtualHubId, hubProvider, dependsOn } = props;
    expectArmId(virtualHubId, "Microsoft.Network/virtualHubs");
    const connection = new Connection(this, "Resource", {
      provider: hubProvider,
      name: landingZone.name("virtualHubConnection"),
      virtualHubId,
      remoteVirtualNetworkId: network.id,
      // A subnet without a route table goes out past the hub's firewall, too.
      internetSecurityEnabled: true,
      dependsOn,
    });
    this.ready = [connection];
  }
}
