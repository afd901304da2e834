import type { Block } from "../../../estate/block";
import type { Graph, Target } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { everywhere, joinedSets, nowhere, parseAddresses, type AddressSet } from "./address-set";
import { certain, itemsOf, read, type Reading } from "./reading";

/** The addresses of all IP groups that an argument names; of a group that is not in the input nothing is known. */
export function addressesOfGroups(
  resource: Resource,
  within: Block,
  argument: string,
  graph: Graph,
): Reading<AddressSet> {
  const { list } = within.written(argument);
  if (list) return sum(list.map((id) => addressesOf(graph.targetOfItem(resource, id), graph)));
  return sum(
    itemsOf(within, argument).map((item) =>
      item.state === "known"
        ? addressesOf(graph.locate(String(item.value)), graph)
        : { least: nowhere, most: everywhere, reason: item.state === "unknown" ? item.reason : argument },
    ),
  );
}

/** Several readings as one. */
export function sum(readings: readonly Reading<AddressSet>[]): Reading<AddressSet> {
  const least = joinedSets(readings.map((reading) => reading.least));
  const reason = readings.find((reading) => reading.reason !== undefined)?.reason;
  return reason === undefined
    ? certain(least)
    : { least, most: joinedSets(readings.map((reading) => reading.most)), reason };
}

function addressesOf(target: Target, graph: Graph): Reading<AddressSet> {
  const isGroup = target.kind === "resource" && target.resource.type === "azurerm_ip_group";
  if (!isGroup) {
    const reason = target.kind === "unknown" ? target.reason : "an IP group is not in the input";
    return { least: nowhere, most: everywhere, reason };
  }
  const apart = graph.companions(target.resource, "azurerm_ip_group_cidr");
  const items = [
    ...itemsOf(target.resource, "cidrs"),
    ...apart.found.flatMap(({ resource }) => itemsOf(resource, "cidr")),
  ];
  const found = read(items, (written) => parseAddresses(written), joinedSets, everywhere);
  return apart.uncertain === undefined
    ? found
    : { least: found.least, most: everywhere, reason: found.reason ?? apart.uncertain };
}

/** The addresses of a list beside those of the IP groups beside it. */
export function listedAddresses(
  resource: Resource,
  within: Block,
  lists: readonly string[],
  groups: string,
  graph: Graph,
): Reading<AddressSet> {
  const items = lists.flatMap((list) => itemsOf(within, list));
  const written = read(items, (address) => parseAddresses(address), joinedSets, everywhere);
  return sum([written, addressesOfGroups(resource, within, groups, graph)]);
}

/** The name of a block, for messages. */
export function blockName(block: Block): string {
  return text(block.value("name")) ?? "a rule";
}
