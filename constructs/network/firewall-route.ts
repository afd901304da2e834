import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link FirewallRoute}. */
export interface FirewallRouteProps {
  readonly landingZone: LandingZone;
  readonly firewallPrivateIp: string;
  /** Ranges behind the firewall, by name. @default - none */
  readonly ranges?: Readonly<Record<string, string>>;
  /** The last part of its name. @default - none */
  readonly label?: string;
  /**
   * Service tag of the service that Azure manages what stands there from: it calls from the internet, and what it is answered goes back
   * the same way. Past the firewall, which saw no call, the answer would be dropped. Nothing else of that tag is let out by the security
   * group. @default - none
   */
  readonly managedBy?: string;
}

/**
 * Route table that sends everything beyond the network to the firewall. Routes from a gateway are not learned: one of them
 * would be more specific than the default route and lead around the firewall. So what lies behind it is named: a private range has
 * a route of Azure's own that drops it, which is more specific than the default route as well. Implements ZTAI-NW-06.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export class FirewallRoute extends Construct {
  readonly routeTableId: string;

  constructor(scope: Construct, id: string, props: FirewallRouteProps) {
    super(scope, id);
    const { landingZone, firewallPrivateIp, ranges = {}, label, managedBy } = props;
    const toFirewall = (name: string, addressPrefix: string) => ({
      name: `to-${name}`,
      addressPrefix,
      nextHopType: "VirtualAppliance",
      nextHopInIpAddress: firewallPrivateIp,
    });
    const table = new RouteTable(this, "Resource", {
      ...landingZone.place("routeTable", label === undefined ? undefined : `${landingZone.label}-${label}`),
      bgpRoutePropagationEnabled: false,
      route: [
        toFirewall("firewall", "0.0.0.0/0"),
        ...Object.entries(ranges).map(([name, range]) => toFirewall(name, range)),
        ...(managedBy === undefined
          ? []
          : [{ name: "to-management", addressPrefix: managedBy, nextHopType: "Internet" }]),
      ],
    });
    this.routeTableId = table.id;
  }
}
