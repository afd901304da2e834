import { oncePer } from "../../common/kept";
import { certainBlocks } from "../estate/block";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { isNowhere, joinedSets, parseAddresses, within, type AddressSet } from "../rules/shared/network/address-set";
import { classicCollections, collectionGroup, collectionsIn } from "../rules/shared/network/firewall-collections";
import { keepsOut, ownTraffic } from "../rules/shared/network/group-traffic";
import { itemsOf } from "../rules/shared/network/reading";
import { forceEverything, routesOf } from "../rules/shared/network/routes";
import type { AttackGraph, Cause, Certainty } from "./attack-graph";
import { capital, subjectOf, type Subject } from "./facts";
import { anywhere, hostSubject } from "./hosts";
import { breaks } from "./oracle";
import { subnetPlacesOf } from "./places";
import { workloadTypes } from "./workload-types";

/** Where data may be sent from subnets, and by workloads that stand in none. */
export function addEgress(paths: AttackGraph, graph: Graph): void {
  for (const subnet of graph.all("azurerm_subnet")) addWaysOut(paths, graph, subnet);
  for (const type of Object.keys(workloadTypes))
    for (const workload of graph.all(type)) addOwnWay(paths, graph, workload);
}

/** A workload without a subnet goes out by Azure's own addresses, as does an app that routes only private calls into its network. */
function addOwnWay(paths: AttackGraph, graph: Graph, workload: Resource): void {
  if (workload.type === "azurerm_cognitive_account_project" || subnetPlacesOf(workload, graph).length > 0) return;
  send(paths, "run", subjectOf(workload), anywhere, "certain", {
    id: `${workload.key} no subnet`,
    allowedBy: "it stands in no subnet",
    resource: workload,
    change: "Put it into a subnet that the firewall watches.",
  });
}

function send(
  paths: AttackGraph,
  kind: "at" | "run",
  from: Subject,
  to: Subject,
  certainty: Certainty,
  cause: Cause,
): void {
  const says = `${capital(from.name)} sends to ${to.name}.`;
  paths.add({ from: [paths.fact(kind, from)], to: paths.fact("send", to), certainty, says, cause });
}

function addWaysOut(paths: AttackGraph, graph: Graph, subnet: Resource): void {
  const groups = companionsAt(
    graph,
    subnet,
    "azurerm_subnet_network_security_group_association",
    "network_security_group_id",
  );
  const tables = companionsAt(graph, subnet, "azurerm_subnet_route_table_association", "route_table_id");
  const from = subjectOf(subnet);
  const denied = groups.found.some((group) => keepsOut(ownTraffic(group, graph).group, "outbound").least);
  const isForced = tables.found.some((table) => forceEverything(routesOf(table, graph).routes));
  if (isForced) {
    for (const { to, certainty, cause } of allowedFrom(subnet, graph)) send(paths, "at", from, to, certainty, cause);
    return;
  }
  if (denied || !hasAddress(subnet)) return;
  const isSure =
    groups.isSure && tables.isSure && tables.found.every((table) => routesOf(table, graph).uncertain === undefined);
  send(paths, "at", from, anywhere, isSure ? "certain" : "possible", {
    id: `${subnet.key} out`,
    allowedBy: breaks(subnet, "subnet-route-table", graph) ? "subnet-route-table" : "its routes",
    resource: subnet,
    change: "Route everything to the firewall, and deny the rest in its security group.",
  });
}

/** Whether Azure gives machines of a subnet an address to go out by; a NAT gateway gives it too, and is seen by its rule. */
function hasAddress(subnet: Resource): boolean {
  const value = subnet.value("default_outbound_access_enabled");
  return !(value.state === "known" && value.value === false);
}

interface Beside {
  readonly found: readonly Resource[];
  readonly isSure: boolean;
}

function companionsAt(graph: Graph, subnet: Resource, type: string, path: string): Beside {
  const { found, uncertain } = graph.companions(subnet, type);
  const blocks = found.flatMap(({ resource }) => blockOf(graph.target(resource, path)) ?? []);
  return { found: blocks, isSure: uncertain === undefined && blocks.length === found.length };
}

interface Way {
  readonly sources: AddressSet | undefined;
  readonly to: Subject;
  readonly certainty: Certainty;
  readonly cause: Cause;
}

function allowedFrom(subnet: Resource, graph: Graph): readonly Way[] {
  const prefixes = itemsOf(subnet, "address_prefixes").flatMap((item) => text(item) ?? []);
  const own = prefixes.length > 0 ? joinedSets(prefixes.map((prefix) => parseAddresses(prefix))) : undefined;
  return waysThroughFirewalls(graph).flatMap((way): readonly Way[] => {
    if (!own || !way.sources) return [{ ...way, certainty: "possible" }];
    return isNowhere(within(own, way.sources)) ? [] : [way];
  });
}

const waysThroughFirewalls = oncePer((graph: Graph): readonly Way[] =>
  graph.all(collectionGroup, ...Object.values(classicCollections)).flatMap((resource) =>
    collectionsIn(resource).collections.flatMap(({ block, kind, action }) => {
      if (action === "deny" || kind === "nat_rule_collection") return [];
      return certainBlocks(block.blocks("rule")).flatMap((rule): readonly Way[] => {
        const sources = itemsOf(rule, "source_addresses");
        const isKnown = sources.length > 0 && sources.every(({ state }) => state === "known");
        const set = isKnown
          ? joinedSets(sources.flatMap((item) => text(item) ?? []).map((one) => parseAddresses(one)))
          : undefined;
        const name = text(rule.value("name")) ?? "";
        const cause: Cause = {
          id: `${resource.key} ${name}`,
          allowedBy: `the firewall's rule ${name}`,
          resource,
          change: `Take the rule ${name} out, or name less.`,
        };
        return destinationsOf(rule).map(({ to, certainty }) => ({
          sources: set,
          to,
          certainty: action === undefined || set === undefined ? "possible" : certainty,
          cause,
        }));
      });
    }),
  ),
);

const destinationArguments = [
  "destination_fqdns",
  "target_fqdns",
  "destination_urls",
  "destination_addresses",
  "destination_fqdn_tags",
  "fqdn_tags",
  "web_categories",
];

function destinationsOf(
  rule: Parameters<typeof itemsOf>[0],
): readonly { readonly to: Subject; readonly certainty: Certainty }[] {
  return destinationArguments.flatMap((argument) =>
    itemsOf(rule, argument).map((item) => {
      const name = text(item);
      if (name === undefined)
        return { to: { id: "host unknown", name: "a host that is not known" }, certainty: "possible" as const };
      return { to: hostSubject(name), certainty: "certain" as const };
    }),
  );
}
