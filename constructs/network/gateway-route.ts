import { Route } from "@cdktf/provider-azurerm/lib/route";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { expectArmId } from "../core/arm-id";

/** Arguments of {@link GatewayRoute}. */
export interface GatewayRouteProps {
  /** What the range belongs to; part of the route's name. */
  readonly label: string;
  /** Range behind the firewall. */
  readonly addressPrefix: string;
  /** ARM id of the route table of the hub's `GatewaySubnet`. */
  readonly routeTableId: string;
  readonly firewallPrivateIp: string;
  /** Provider of the subscription in which the hub stands. @default - the stack's own */
  readonly provider?: TerraformProvider;
  /** What must exist first. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * Sends what arrives at the hub's gateway for one range to the firewall, in place of straight over the peering. With the prefix of the
 * whole network it also wins over the routes of single private endpoints, whose subnet obeys route tables. Implements ZTAI-NW-06.
 * https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy
 *
 * @throws ZtaiError ZTAI-CON-007 when the id is not that of a route table.
 */
export class GatewayRoute extends Construct {
  constructor(scope: Construct, id: string, props: GatewayRouteProps) {
    super(scope, id);
    const { label, addressPrefix, routeTableId, firewallPrivateIp, provider, dependsOn } = props;
    const table = expectArmId(routeTableId, "Microsoft.Network/routeTables");
    const [routeTableName = ""] = table.names;
    new Route(this, "Resource", {
      provider,
      name: `to-${label}`,
      resourceGroupName: table.resourceGroupName,
      routeTableName,
      addressPrefix,
      nextHopType: "VirtualAppliance",
      nextHopInIpAddress: firewallPrivateIp,
      dependsOn,
    });
  }
}
