import { entry } from "../../common/table";
import { blockOf, type Graph, type Target } from "../estate/graph";
import { certainBlocks, type Block } from "../estate/block";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { subjectOf, type Subject } from "./facts";
import { hostTypes, workloadTypes } from "./workload-types";

/** A subnet and the network it is in. */
export interface SubnetPlace {
  readonly subnet: Subject;
  readonly network?: Subject;
}

/** Where the id of a subnet points: to a block, into the block of its network, or outside of the input. */
export function placeOfSubnet(target: Target, graph: Graph): SubnetPlace | undefined {
  const block = blockOf(target);
  if (block?.type === "azurerm_subnet") {
    const network = networkAt(graph.namedTarget(block, "virtual_network_name"));
    return { subnet: subjectOf(block), ...(network && { network }) };
  }
  if (block?.type === "azurerm_virtual_network") {
    const suffix = target.kind === "resource" ? target.suffix : "";
    return { subnet: inlineSubnet(block, suffix.split("/").at(-1) ?? ""), network: subjectOf(block) };
  }
  if (target.kind !== "outside") return undefined;
  const [, network, name] = /^(.*\/virtualNetworks\/[^/]+)\/subnets\/([^/]+)$/i.exec(target.id) ?? [];
  const subnet = { id: `subnet ${target.id.toLowerCase()}`, name: `the subnet ${name ?? target.id}` };
  return network === undefined ? { subnet } : { subnet, network: networkById(network) };
}

/** A subnet that stands in the block of its network. */
export function inlineSubnet(network: Resource, name: string): Subject {
  return { id: `${network.key} subnet ${name.toLowerCase()}`, name: `the subnet ${name}`, resource: network };
}

/** The network that an id or a name points at. */
export function networkAt(target: Target): Subject | undefined {
  const block = blockOf(target);
  if (block) return subjectOf(block);
  return target.kind === "outside" ? networkById(target.id) : undefined;
}

function networkById(id: string): Subject {
  return { id: `network ${id.toLowerCase()}`, name: `the network ${id.split("/").at(-1) ?? id}` };
}

/** The subnets that a workload, or what it runs in, stands in. */
export function subnetPlacesOf(workload: Resource, graph: Graph): readonly SubnetPlace[] {
  const { subnets = [], within } = entry(workloadTypes, workload.type) ?? {};
  const own = subnets.flatMap((path) => targetsAt(workload, path, graph));
  const hosts =
    within === undefined ? [] : targetsAt(workload, within, graph).flatMap((target) => blockOf(target) ?? []);
  const ofHosts = hosts.flatMap((host) =>
    (entry(hostTypes, host.type) ?? []).flatMap((path) => targetsAt(host, path, graph)),
  );
  return [...own, ...ofHosts].flatMap((target) => placeOfSubnet(target, graph) ?? []);
}

/** What an argument points at, over all blocks of its path, of a list or of one id. */
export function targetsAt(resource: Resource, path: string, graph: Graph, within: Block = resource): readonly Target[] {
  const [name = "", ...rest] = path.split(".");
  if (rest.length > 0) {
    const blocks = certainBlocks(within.blocks(name));
    return blocks.flatMap((block) => targetsAt(resource, rest.join("."), graph, block));
  }
  const items = within.written(name).list ? graph.itemTargets(resource, name, within) : undefined;
  if (items?.state === "known") return items.items.map(({ target }) => target);
  const target = graph.target(resource, name, within);
  return target.kind === "resource" || target.kind === "outside" ? [target] : [];
}

/** The name of an inline subnet's block. */
export function nameOfInline(subnet: Block): string {
  return text(subnet.value("name")) ?? "";
}
