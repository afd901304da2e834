import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link EntryInternetRoute}. */
export interface EntryInternetRouteProps {
  readonly landingZone: LandingZone;
}

/**
 * Route table for a gateway with a public address: its answers go back the way that the calls came. Past the firewall, which saw no call,
 * they would be dropped. It begins no connection that way: the security group of the subnet lets none out.
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#supported-user-defined-routes
 */
export class EntryInternetRoute extends Construct {
  readonly routeTableId: string;

  constructor(scope: Construct, id: string, { landingZone }: EntryInternetRouteProps) {
    super(scope, id);
    const table = new RouteTable(this, "Resource", {
      ...landingZone.place("routeTable", `${landingZone.label}-entry`),
      bgpRoutePropagationEnabled: false,
      route: [{ name: "to-internet", addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }],
    });
    this.routeTableId = table.id;
  }
}
