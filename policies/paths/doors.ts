import { oncePer } from "../../common/kept";
import { entry } from "../../common/table";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { namedCallers } from "../rules/shared/network/caller-lists";
import { databaseFirewallRules, serverOfRule } from "../rules/shared/network/database-firewall";
import { azure, internet, type AttackGraph, type Cause, type Certainty } from "./attack-graph";
import { capital, subjectOf, type Subject } from "./facts";
import { causeOf, firstBroken, judges, weaker, type Broken } from "./oracle";

/** Rules of which a broken one says that a service has an address on the internet. */
const addressRules = [
  "public-network-access",
  "database-private",
  "gateway-private",
  "cluster-private",
  "container-app-ingress",
  "container-group-public-address",
];

/** Rules of which a broken one says that a service with such an address lets in whom it does not name. */
const limitRules = ["open-to-all-networks", "messaging-firewall", "web-address-rules", "cluster-authorized-addresses"];

/** The rule about addresses that a service names. */
const namesAnybody = "firewall-any-address";

/** Servers that let nobody in but by firewall rules that stand apart. */
const closedButForRules =
  /^azurerm_(mariadb_server|mssql_server|mysql_(flexible_)?server|postgresql_(flexible_)?server|synapse_workspace)$/;

/** Somebody outside whom a service lets connect. */
interface Opening {
  readonly place: Subject;
  readonly certainty: Certainty;
  readonly cause: Cause;
}

/** Who may connect to services by their public addresses. */
export function addDoors(paths: AttackGraph, graph: Graph): void {
  paths.enter({
    id: internet.id,
    name: "Anybody on the internet",
    trust: "anybody",
    starts: [paths.fact("at", internet)],
  });
  paths.add({
    from: [paths.fact("at", internet)],
    to: paths.fact("at", azure),
    certainty: "certain",
    says: "Anybody may rent a machine in Azure.",
    cause: { id: azure.id, allowedBy: "Azure" },
  });
  for (const service of graph.resources) {
    if (service.mode !== "managed") continue;
    const address = firstBroken(service, addressRules, graph);
    if (address) for (const one of openingsOf(service, address, graph)) open(paths, service, one);
  }
  for (const rule of graph.all(...databaseFirewallRules)) addDatabaseRule(paths, rule, graph);
}

function openingsOf(service: Resource, address: Broken, graph: Graph): readonly Opening[] {
  if (closedButForRules.test(service.type)) return [];
  const unlimited = firstBroken(service, [...limitRules, namesAnybody], graph);
  if (unlimited) {
    const certainty = weaker(address.certainty, unlimited.certainty);
    return [{ place: internet, certainty, cause: causeOf(service, unlimited.rule) }];
  }
  if (!limitRules.some((id) => judges(id, service)) && !hasRulesApart(service, graph))
    return [{ place: internet, certainty: address.certainty, cause: causeOf(service, address.rule) }];
  return namedCallers(service, graph).written.map((range) => ({
    place: rangeOf(range),
    certainty: address.certainty,
    cause: {
      id: `${service.key} ${range}`,
      allowedBy: "its firewall",
      resource: service,
      change: `Remove ${range} from whom it lets in.`,
    },
  }));
}

/** A cache lets everybody in until it has one rule. */
function hasRulesApart(service: Resource, graph: Graph): boolean {
  return service.type === "azurerm_redis_cache" && serversWithRules(graph).has(service);
}

const serversWithRules = oncePer((graph: Graph): ReadonlySet<Resource> => {
  const targets = graph.all(...databaseFirewallRules).map((rule) => serverOfRule(rule, graph));
  return new Set(targets.flatMap((target) => blockOf(target) ?? []));
});

function addDatabaseRule(paths: AttackGraph, rule: Resource, graph: Graph): void {
  const server = blockOf(serverOfRule(rule, graph));
  const address = server && firstBroken(server, addressRules, graph);
  if (!server || !address) return;
  const wide = firstBroken(rule, Object.keys(placesOfRules), graph);
  const certainty = weaker(address.certainty, wide?.certainty ?? "certain");
  const place = entry(placesOfRules, wide?.rule ?? "") ?? rangeOf(rangeText(rule));
  const own: Cause = { id: rule.key, allowedBy: "a firewall rule", resource: rule, change: "Remove the rule." };
  open(paths, server, { place, certainty, cause: wide ? causeOf(rule, wide.rule) : own });
}

/** Whom a rule of a database's firewall lets in that breaks one of these. */
const placesOfRules: Readonly<Record<string, Subject>> = {
  "database-open-to-all": internet,
  "database-open-to-azure": azure,
};

function rangeText(rule: Resource): string {
  const [from, to] = ["start_ip_address", "end_ip_address"].map((path) => text(rule.value(path)) ?? "?");
  return from === to ? `${from}` : `${from}-${to}`;
}

function rangeOf(range: string): Subject {
  return { id: `range ${range}`, name: range };
}

function open(paths: AttackGraph, service: Resource, { place, certainty, cause }: Opening): void {
  const at = paths.fact("at", place);
  if (place !== internet && place !== azure)
    paths.enter({ id: place.id, name: `Somebody at ${place.name}`, trust: "named", starts: [at] });
  const from = place === internet ? "the internet" : `connections from ${place.name}`;
  const says = `${capital(subjectOf(service).name)} answers ${from}.`;
  paths.add({ from: [at], to: paths.of("reach", service), certainty, says, cause });
}
