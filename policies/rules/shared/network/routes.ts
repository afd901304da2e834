import type { Block } from "../../../estate/block";
import { blockOf, type Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { gatewaySubnets } from "./public-entrance";
import { isReserved } from "./reserved-subnets";
import { text } from "../../../estate/value";
import { muchOfInternet } from "./address-list";
import { holdsInternet, joinedSets, parseAddresses } from "./address-set";
import { allOf, argumentIs } from "./answers";

/** The routes of a table, inline and apart; `uncertain` says why there may be more. */
export interface Routes {
  readonly routes: readonly Block[];
  readonly uncertain?: string;
}

export function routesOf(table: Resource, graph: Graph): Routes {
  const inline = table.blocks("route");
  const apart = graph.companions(table, "azurerm_route");
  const routes = [...(inline.state === "known" ? inline.blocks : []), ...apart.found.map(({ resource }) => resource)];
  const uncertain = inline.state === "unknown" ? inline.reason : apart.uncertain;
  return uncertain ? { routes, uncertain } : { routes };
}

/** True when only subnets of gateways use the table that Azure must reach past the firewall. */
export function servesAzureOnly(table: Resource, graph: Graph): boolean {
  const users = graph.companions(table, "azurerm_subnet_route_table_association", "route_table_id").found;
  const subnets = users.map(({ resource }) => graph.target(resource, "subnet_id"));
  return (
    subnets.length > 0 &&
    subnets.every((target) => {
      const subnet = blockOf(target);
      return subnet && (isReserved(subnet, "firewall-route") === true || gatewaySubnets(graph).has(subnet));
    })
  );
}

/** Whether a route is the one for everything; undefined when its prefix is not known. */
export function isDefault(route: Block): boolean | undefined {
  return argumentIs(route, "address_prefix", "0.0.0.0/0");
}

/** Whether a route sends much of the internet to an appliance; undefined when that is not known. */
export function isForced(route: Block): boolean | undefined {
  const prefix = route.value("address_prefix");
  const isWide = prefix.state === "unknown" ? undefined : muchOfInternet([text(prefix) ?? ""]).length > 0;
  return allOf(isWide, argumentIs(route, "next_hop_type", "VirtualAppliance"));
}

/** Whether routes send everything to an appliance together: `0.0.0.0/0`, or its halves. */
export function forceEverything(routes: readonly Block[]): boolean {
  const forced = routes.filter((route) => argumentIs(route, "next_hop_type", "VirtualAppliance") === true);
  const prefixes = forced.flatMap((route) => text(route.value("address_prefix")) ?? []);
  return holdsInternet(joinedSets(prefixes.map((prefix) => parseAddresses(prefix))));
}
