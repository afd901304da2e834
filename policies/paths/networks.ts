import { certainBlocks } from "../estate/block";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { firewallsOf } from "../rules/shared/network/service-firewall";
import type { AttackGraph, Certainty, Cause } from "./attack-graph";
import { capital, subjectOf, type Subject } from "./facts";
import { inlineSubnet, nameOfInline, networkAt, placeOfSubnet, targetsAt } from "./places";
import { wholeOf } from "./scopes";
import { isTarget } from "./targets";
import { hostTypes } from "./workload-types";

/** Who reaches what over private networks: subnets, peerings, gateways, private endpoints and network rules. */
export function addNetworks(paths: AttackGraph, graph: Graph): void {
  for (const network of graph.all("azurerm_virtual_network")) addNetwork(paths, network);
  for (const subnet of graph.all("azurerm_subnet")) {
    const network = networkAt(graph.namedTarget(subnet, "virtual_network_name"));
    if (network) addSubnet(paths, subjectOf(subnet), network);
  }
  for (const peering of graph.all("azurerm_virtual_network_peering")) addPeering(paths, graph, peering);
  for (const connection of graph.all("azurerm_virtual_hub_connection")) addHubConnection(paths, graph, connection);
  for (const gateway of graph.all("azurerm_virtual_network_gateway")) addGateway(paths, graph, gateway);
  for (const endpoint of graph.all("azurerm_private_endpoint")) addEndpoint(paths, graph, endpoint);
  for (const type of ruledTypes) for (const service of graph.all(type)) addNetworkRules(paths, graph, service);
}

/** Types whose network rules name subnets. */
const ruledTypes = ["azurerm_storage_account", "azurerm_key_vault", "azurerm_cognitive_account", "azurerm_ai_services"];

function addNetwork(paths: AttackGraph, network: Resource): void {
  const subject = subjectOf(network);
  stand(paths, subject);
  paths.enter({
    id: network.key,
    name: `Whoever gets into a machine of ${subject.name}`,
    trust: "inside",
    starts: [paths.fact("at", subject)],
    resource: network,
  });
  for (const subnet of certainBlocks(network.blocks("subnet")))
    addSubnet(paths, inlineSubnet(network, nameOfInline(subnet)), subject);
}

/** Who stands in a network connects to what has an address in it. */
function stand(paths: AttackGraph, network: Subject): void {
  const at = paths.fact("at", network);
  const to = paths.fact("reach", network);
  if (paths.leaving(at).some((step) => step.to === to)) return;
  const cause = { id: `${network.id} itself`, allowedBy: "the network" };
  paths.add({
    from: [at],
    to,
    certainty: "certain",
    says: `Machines of ${network.name} reach each other.`,
    cause,
    isPlain: true,
  });
}

/** A subnet of a network: who stands in it stands in the network. */
export function addSubnet(paths: AttackGraph, subnet: Subject, network: Subject): void {
  stand(paths, network);
  const cause = { id: `${subnet.id} itself`, allowedBy: "the network" };
  const says = `${capital(subnet.name)} is in ${network.name}.`;
  paths.add({ from: [paths.fact("at", subnet)], to: paths.fact("at", network), certainty: "certain", says, cause });
}

function addPeering(paths: AttackGraph, graph: Graph, peering: Resource): void {
  const own = networkAt(graph.namedTarget(peering, "virtual_network_name"));
  const targets = targetsAt(peering, "remote_virtual_network_id", graph);
  const remote = targets.flatMap((target) => networkAt(target) ?? [])[0] ?? {
    id: `${peering.key} remote`,
    name: `the network that ${peering.address} names`,
  };
  const access = peering.value("allow_virtual_network_access");
  if (!own || (access.state === "known" && access.value === false)) return;
  const certainty: Certainty = access.state === "unknown" || targets.length === 0 ? "possible" : "certain";
  connect(paths, own, remote, certainty, peering);
  if (!remote.resource) {
    // The other half of a peering to somebody else's network is theirs to make; they see what this half lets in.
    paths.enter({
      id: remote.id,
      name: `Somebody in ${remote.name}`,
      trust: "named",
      starts: [paths.fact("at", remote)],
    });
    connect(paths, remote, own, certainty, peering);
  }
}

function connect(paths: AttackGraph, from: Subject, to: Subject, certainty: Certainty, by: Resource): void {
  stand(paths, from);
  const cause: Cause = { id: by.key, allowedBy: "peering", resource: by, change: "Remove the peering." };
  const says = `${capital(from.name)} is connected to ${to.name}.`;
  paths.add({ from: [paths.fact("at", from)], to: paths.fact("reach", to), certainty, says, cause });
}

/** A hub connects the networks that are connected to it. */
function addHubConnection(paths: AttackGraph, graph: Graph, connection: Resource): void {
  const hub = networkAt(graph.target(connection, "virtual_hub_id"));
  const network = networkAt(graph.target(connection, "remote_virtual_network_id"));
  if (!hub || !network) return;
  connect(paths, network, hub, "certain", connection);
  const cause: Cause = {
    id: connection.key,
    allowedBy: "virtual hub",
    resource: connection,
    change: "Remove the connection.",
  };
  const says = `${capital(hub.name)} is connected to ${network.name}.`;
  paths.add({ from: [paths.fact("reach", hub)], to: paths.fact("reach", network), certainty: "certain", says, cause });
}

/** A gateway lets in the networks and clients behind it, to its own network and to those that use it. */
function addGateway(paths: AttackGraph, graph: Graph, gateway: Resource): void {
  const places = targetsAt(gateway, "ip_configuration.subnet_id", graph).flatMap(
    (one) => placeOfSubnet(one, graph) ?? [],
  );
  const behind = behindGateway(gateway);
  paths.enter({
    id: gateway.key,
    name: `Somebody in ${behind.name}`,
    trust: "named",
    starts: [paths.fact("at", behind)],
    resource: gateway,
  });
  paths.add({
    from: [paths.fact("at", staff)],
    to: paths.fact("at", behind),
    certainty: "certain",
    says: "People of the organisation stand behind its gateways.",
    cause: { id: gateway.key, allowedBy: "gateway", resource: gateway },
  });
  for (const { network } of places) {
    if (!network) continue;
    admit(paths, behind, network, gateway);
    for (const peering of graph.all("azurerm_virtual_network_peering")) {
      const uses = peering.value("use_remote_gateways");
      const spoke = networkAt(graph.namedTarget(peering, "virtual_network_name"));
      const hub = networkAt(graph.target(peering, "remote_virtual_network_id"));
      if (spoke && hub?.id === network.id && uses.state === "known" && uses.value === true)
        admit(paths, behind, spoke, gateway);
    }
  }
}

function behindGateway(gateway: Resource): Subject {
  return { id: `${gateway.key} behind`, name: `a network behind ${subjectOf(gateway).name}` };
}

/** Where an organisation's own people stand: behind every gateway of the estate, and on the internet. */
export const staff: Subject = { id: "staff", name: "a machine of the organisation" };

function admit(paths: AttackGraph, behind: Subject, network: Subject, gateway: Resource): void {
  const cause: Cause = { id: gateway.key, allowedBy: "gateway", resource: gateway, change: "Remove the gateway." };
  const says = `${capital(subjectOf(gateway).name)} leads into ${network.name}.`;
  paths.add({ from: [paths.fact("at", behind)], to: paths.fact("reach", network), certainty: "certain", says, cause });
}

function addEndpoint(paths: AttackGraph, graph: Graph, endpoint: Resource): void {
  const connection = "private_service_connection.private_connection_resource_id";
  const candidates = graph.candidates(endpoint, connection);
  const found = candidates.kind === "known" ? candidates.found : [];
  const certainty: Certainty = found.length === 1 ? "certain" : "possible";
  for (const place of targetsAt(endpoint, "subnet_id", graph)) {
    const { network } = placeOfSubnet(place, graph) ?? {};
    if (!network) continue;
    for (const target of found) {
      const block = blockOf(target);
      const service = block && wholeOf(block, graph, (one) => isTarget(one) || one.type in hostTypes);
      if (!service) continue;
      paths.add({
        from: [paths.fact("reach", network)],
        to: paths.of("reach", service),
        certainty,
        says: `${capital(subjectOf(service).name)} has a private endpoint in ${network.name}.`,
        cause: { id: endpoint.key, allowedBy: "private endpoint", resource: endpoint },
      });
    }
  }
}

/** Network rules let in subnets by name. */
function addNetworkRules(paths: AttackGraph, graph: Graph, service: Resource): void {
  for (const block of firewallsOf(service, graph).blocks)
    for (const path of ["virtual_network_subnet_ids", "virtual_network_rules.subnet_id"])
      for (const target of targetsAt(service, path, graph, block)) {
        const place = placeOfSubnet(target, graph);
        if (!place) continue;
        const { subnet } = place;
        const change = `Remove ${subnet.name} from its network rules.`;
        const cause: Cause = {
          id: `${service.key} ${subnet.id}`,
          allowedBy: "its network rules",
          resource: service,
          change,
        };
        const says = `The network rules of ${subjectOf(service).name} let ${subnet.name} in.`;
        paths.add({
          from: [paths.fact("at", subnet)],
          to: paths.of("reach", service),
          certainty: "certain",
          says,
          cause,
        });
      }
}
