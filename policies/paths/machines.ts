import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { internet, type AttackGraph, type Cause, type Certainty } from "./attack-graph";
import { capital, subjectOf } from "./facts";
import { causeOf, firstBroken } from "./oracle";
import { targetsAt } from "./places";

const machineTypes = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"];

/** Rules of which a broken one says that a security group lets somebody on the internet in. */
const openGroupRules = [
  "security-group-ssh",
  "security-group-rdp",
  "security-group-vnc",
  "security-group-open-inbound",
  "security-group-any-any",
  "security-group-every-port",
  "security-group-http",
  "security-group-database",
  "security-group-udp",
  "security-group-public-source",
];

/** Machines with a public address, and security groups that let the internet in. */
export function addMachines(paths: AttackGraph, graph: Graph): void {
  for (const machine of graph.all(...machineTypes))
    for (const target of targetsAt(machine, "network_interface_ids", graph)) {
      const card = blockOf(target);
      if (card) addCard(paths, graph, machine, card);
    }
}

function addCard(paths: AttackGraph, graph: Graph, machine: Resource, card: Resource): void {
  const [address] = targetsAt(card, "ip_configuration.public_ip_address_id", graph);
  if (!address) return;
  const opening = openingOf(graph, card, blockOf(address));
  if (!opening) return;
  const says = `${capital(subjectOf(machine).name)} has a public address, and the internet is let in.`;
  paths.add({ from: [paths.fact("at", internet)], to: paths.of("reach", machine), says, ...opening });
}

/** What lets the internet in to a card with a public address: all of its groups do, or an address that needs none. */
function openingOf(
  graph: Graph,
  card: Resource,
  address: Resource | undefined,
): { readonly certainty: Certainty; readonly cause: Cause } | undefined {
  const groups = groupsOf(graph, card);
  if (groups.length === 0) {
    const sku = address?.value("sku");
    const certainty =
      sku && text(sku)?.toLowerCase() === "basic" ? "certain" : sku?.state === "known" ? undefined : "possible";
    const change = "Give it a security group, or no public address.";
    const cause: Cause = {
      id: `${card.key} address`,
      allowedBy: "a public address without a group",
      resource: card,
      change,
    };
    return certainty && { certainty, cause };
  }
  const broken = groups.map((group) => brokenIn(group, graph));
  const [first] = broken;
  if (!first || broken.includes(undefined)) return undefined;
  return broken.find((one) => one?.certainty === "possible") ?? first;
}

function brokenIn(group: Resource, graph: Graph): { readonly certainty: Certainty; readonly cause: Cause } | undefined {
  const apart = graph.companions(group, "azurerm_network_security_rule").found.map(({ resource }) => resource);
  const found = [group, ...apart].flatMap((one) => {
    const broken = firstBroken(one, openGroupRules, graph);
    return broken ? [{ certainty: broken.certainty, cause: causeOf(one, broken.rule) }] : [];
  });
  return found.find(({ certainty }) => certainty === "certain") ?? found[0];
}

/** The security groups of a card, and of the subnet it is in. */
function groupsOf(graph: Graph, card: Resource): readonly Resource[] {
  const subnets = targetsAt(card, "ip_configuration.subnet_id", graph).flatMap((target) => blockOf(target) ?? []);
  const associations = [
    ...graph.companions(card, "azurerm_network_interface_security_group_association", "network_interface_id").found,
    ...subnets.flatMap(
      (subnet) => graph.companions(subnet, "azurerm_subnet_network_security_group_association", "subnet_id").found,
    ),
  ];
  return associations.flatMap(({ resource }) => blockOf(graph.target(resource, "network_security_group_id")) ?? []);
}
