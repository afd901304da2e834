import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link FirewallRoute}. */
export interface FirewallRouteProps {
  readonly landingZone: LandingZone;
  readonly firewallPrivateIp: string;
}

/**
 * Route table that sends everything beyond the network to the firewall. Routes from a gateway are not learned: one of them
 * would be more specific than the default route and lead around the firewall. Implements ZTAI-NW-06.
 */
export class FirewallRoute extends Construct {
  readonly routeTableId: string;

  constructor(scope: Construct, id: string, props: FirewallRouteProps) {
    super(scope, id);
    const table = new RouteTable(this, "Resource", {
      ...props.landingZone.place("routeTable"),
      bgpRoutePropagationEnabled: false,
      route: [
        {
          name: "to-firewall",
          addressPrefix: "0.0.0.0/0",
          nextHopType: "VirtualAppliance",
          nextHopInIpAddress: props.firewallPrivateIp,
        },
      ],
    });
    this.routeTableId = table.id;
  }
}
