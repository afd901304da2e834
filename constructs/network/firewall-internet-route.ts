import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link FirewallInternetRoute}. */
export interface FirewallInternetRouteProps {
  readonly landingZone: LandingZone;
  /** ARM id of the `AzureFirewallSubnet`. */
  readonly subnetId: string;
}

/**
 * Keeps the firewall's own way to the internet when a gateway stands beside it: it learns the ranges of the other side, which it needs,
 * and would learn a default route from there as well, without which it must be.
 * https://learn.microsoft.com/azure/firewall/tutorial-hybrid-portal-policy
 */
export class FirewallInternetRoute extends Construct {
  /** The subnet's tie to the route: what changes the network should wait for. */
  readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, { landingZone, subnetId }: FirewallInternetRouteProps) {
    super(scope, id);
    const table = new RouteTable(this, "Resource", {
      ...landingZone.place("routeTable", `${landingZone.label}-firewall`),
      bgpRoutePropagationEnabled: true,
      route: [{ name: "to-internet", addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }],
    });
    this.ready = new SubnetRouteTableAssociation(this, "Association", { subnetId, routeTableId: table.id });
  }
}
