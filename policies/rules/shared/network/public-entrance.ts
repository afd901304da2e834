import { oncePer } from "../../../../common/kept";
import type { Block } from "../../../estate/block";
import { blockOf, type Graph, type Target } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { ownTraffic } from "./group-traffic";
import { covers } from "./interval-set";
import { portSet } from "./port-set";

/**
 * Whether a security group, or the one that a rule belongs to, guards nothing but entrances that clients reach on port 443:
 * Bastion, application gateways, and gateways of API Management in external mode. Who may come there is for their firewall
 * and sign-in to say.
 * https://learn.microsoft.com/azure/bastion/bastion-nsg,
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#network-security-groups,
 * https://learn.microsoft.com/azure/api-management/virtual-network-reference
 */
export function guardsEntrancesOnly(subject: Resource, graph: Graph): boolean {
  const group = groupOf(subject, graph);
  const subnets = group ? guardedSubnets(group, graph) : [];
  return subnets.length > 0 && subnets.every((subnet) => isEntrance(subnet, graph));
}

/** The subnets that a security group guards, as far as the input says. */
export function guardedSubnets(group: Resource, graph: Graph): readonly Subnet[] {
  return subnetsByGroup(graph).get(group) ?? [];
}

/**
 * Subnets of application gateways, which Azure must reach past the firewall: their default route may not lead to an
 * appliance, and nothing may deny them the internet. Where the gateway is not in the input, its health tells it.
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure
 */
export const gatewaySubnets = oncePer((graph: Graph): ReadonlySet<Resource> => {
  const targets = graph
    .all("azurerm_application_gateway")
    .map((gateway) => graph.target(gateway, "gateway_ip_configuration.subnet_id"));
  const known = new Set(targets.flatMap((target) => blockOf(target) ?? []));
  const told = [...subnetsByGroup(graph)].flatMap(([group, subnets]) => {
    const blocks = subnets.flatMap((subnet) => ("type" in subnet ? subnet : []));
    return blocks.some((subnet) => known.has(subnet)) || !admitsGatewayHealth(group, graph) ? [] : blocks;
  });
  return new Set([...known, ...told]);
});

/** Whether a security group, or the one that a rule belongs to, guards nothing but application gateways. */
export function guardsGatewaysOnly(subject: Resource, graph: Graph): boolean {
  const group = groupOf(subject, graph);
  const subnets = group ? guardedSubnets(group, graph) : [];
  return subnets.length === 0
    ? admitsGatewayHealth(subject, graph)
    : subnets.every((subnet) => "type" in subnet && gatewaySubnets(graph).has(subnet));
}

/** Whether a group lets Azure ask after the health of an application gateway, which uses ports that nothing else does. */
function admitsGatewayHealth(subject: Resource, graph: Graph): boolean {
  return ownTraffic(subject, graph).group.rules.some(({ directions, accesses, traffic: { least } }) => {
    const isInbound = directions.includes("inbound") && accesses.includes("allow");
    const isHealth = least.ports.length > 0 && covers(healthPorts, least.ports);
    return isInbound && isHealth && least.sources.names.includes("gatewaymanager");
  });
}

const healthPorts = portSet([[65200, 65535]]);

/** A subnet, or what names one that stands elsewhere or inside its network. */
export type Subnet = Resource | { readonly name: string | undefined };

function groupOf(subject: Resource, graph: Graph): Resource | undefined {
  if (subject.type === "azurerm_network_security_group") return subject;
  const target = graph.namedTarget(subject, "network_security_group_name");
  return target.kind === "resource" ? target.resource : undefined;
}

function isEntrance(subnet: Subnet, graph: Graph): boolean {
  const name = "type" in subnet ? text(subnet.value("name")) : subnet.name;
  return name === "AzureBastionSubnet" || ("type" in subnet && entranceSubnets(graph).has(subnet));
}

/** Subnets of what is made to be reached from outside. */
const entranceSubnets = oncePer((graph: Graph): ReadonlySet<Resource> => {
  const external = graph
    .all("azurerm_api_management")
    .filter((gateway) => text(gateway.value("virtual_network_type"))?.toLowerCase() === "external")
    .map((gateway) => graph.target(gateway, "virtual_network_configuration.subnet_id"));
  const ofExternal = external.flatMap((target) => blockOf(target) ?? []);
  return new Set([...ofExternal, ...gatewaySubnets(graph)]);
});

/** Subnets by the group that guards them, however the two are joined. */
const subnetsByGroup = oncePer((graph: Graph): ReadonlyMap<Resource, readonly Subnet[]> => {
  const found = new Map<Resource, Subnet[]>();
  const add = (group: Target, subnet: Subnet) => {
    if (group.kind !== "resource") return;
    const known = found.get(group.resource) ?? [];
    found.set(group.resource, known);
    known.push(subnet);
  };
  for (const one of graph.all("azurerm_subnet_network_security_group_association"))
    add(graph.target(one, "network_security_group_id"), named(graph.target(one, "subnet_id")));
  for (const subnet of graph.all("azurerm_subnet")) add(graph.target(subnet, "network_security_group_id_wo"), subnet);
  for (const network of graph.all("azurerm_virtual_network"))
    for (const subnet of inlineSubnets(network))
      add(graph.target(network, "security_group", subnet), { name: text(subnet.value("name")) });
  return found;
});

function inlineSubnets(network: Resource): readonly Block[] {
  const subnets = network.blocks("subnet");
  return subnets.state === "known" ? subnets.blocks : [];
}

function named(target: Target): Subnet {
  if (target.kind === "resource") return target.suffix === "" ? target.resource : { name: lastSegment(target.suffix) };
  if (target.kind !== "outside") return { name: undefined };
  const { block } = target;
  if (!block) return { name: lastSegment(target.id) };
  return block.suffix === "" ? (block.resource ?? { name: undefined }) : { name: lastSegment(block.suffix) };
}

function lastSegment(id: string): string | undefined {
  return id.split("/").at(-1);
}
