import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import type { AttackGraph } from "./attack-graph";
import { capital, subjectOf, typeInWords, type Fact, type Power } from "./facts";
import { breaks, causeOf } from "./oracle";
import type { RightScope } from "./scopes";
import { servicesByType } from "./services";
import { keysOf } from "./sign-in";
import { workloadTypes } from "./workload-types";

/** What a right is about: one resource, or all of a type in a container. */
export type RightTarget =
  | { readonly kind: "resource"; readonly resource: Resource }
  | (Extract<RightScope, { kind: "container" }> & { readonly type: string });

/** The fact that one may do something to a target. What a container holds is told once by {@link addContents}. */
export function expand(paths: AttackGraph, power: Power, target: RightTarget): Fact {
  if (target.kind === "resource") return paths.of(`may ${power}`, target.resource);
  const { subject, type } = target;
  const all = { id: `${subject.id} ${type}`, name: `every ${typeInWords(type)} in ${subject.name}` };
  const fact = paths.fact(`may ${power}`, all);
  paths.contain(fact, { power, target });
  return fact;
}

/** What rights over containers are rights over: told once for each, however many have them. */
export function addContents(paths: AttackGraph, graph: Graph): void {
  for (const [fact, { power, target }] of paths.containers)
    for (const resource of graph.all(target.type)) {
      const certainty = target.holds(resource);
      if (!certainty) continue;
      const says = `${capital(target.subject.name)} holds ${subjectOf(resource).name}.`;
      const cause = { id: `${target.subject.id} holds`, allowedBy: "its place" };
      paths.add({ from: [fact], to: paths.of(`may ${power}`, resource), certainty, says, cause });
    }
}

/** What somebody does by a right on a service, beside a connection to it where data is meant. */
export function addRights(paths: AttackGraph, graph: Graph): void {
  for (const type of Object.keys(servicesByType))
    for (const resource of graph.all(type)) addDataRights(paths, graph, resource);
  for (const type of Object.keys(workloadTypes))
    for (const resource of graph.all(type)) {
      become(paths, paths.of("may manage", resource), resource);
      const says = `Who manages ${subjectOf(resource).name} decides which code it runs.`;
      const cause = { id: `${resource.key} manage`, allowedBy: "the right to write it", resource };
      paths.add({
        from: [paths.of("may manage", resource)],
        to: paths.of("run", resource),
        certainty: "certain",
        says,
        cause,
      });
    }
  for (const identity of graph.all("azurerm_user_assigned_identity")) {
    become(paths, paths.of("may impersonate", identity), identity);
    const says = `Who manages ${subjectOf(identity).name} signs in as it.`;
    const cause = { id: `${identity.key} manage`, allowedBy: "the right to trust an issuer", resource: identity };
    paths.add({
      from: [paths.of("may impersonate", identity)],
      to: paths.of("act", identity),
      certainty: "certain",
      says,
      cause,
    });
  }
}

/** Who may do this has more than he was given: he is whatever the other is. */
function become(paths: AttackGraph, may: Fact, resource: Resource): void {
  const cause = { id: `${resource.key} manage`, allowedBy: "the right to manage it", resource };
  const says = `That is to do whatever ${subjectOf(resource).name} may do.`;
  paths.add({ from: [may], to: paths.of("become", resource), certainty: "certain", says, cause });
}

const deeds = { read: "reads", change: "changes", use: "uses" } as const;

function addDataRights(paths: AttackGraph, graph: Graph, resource: Resource): void {
  const service = servicesByType[resource.type];
  if (!service) return;
  const reached = paths.of("reach", resource);
  const { name } = subjectOf(resource);
  const byRight = { id: `${resource.key} right`, allowedBy: "a right, beside a connection", resource };
  for (const power of service.data?.use ? (["read", "change", "use"] as const) : (["read", "change"] as const))
    paths.add({
      from: [reached, paths.of(`may ${power}`, resource)],
      to: paths.of(power, resource),
      certainty: "certain",
      says: `With a connection, the right ${deeds[power]} the ${service.holds} of ${name}.`,
      cause: byRight,
    });
  const manages = paths.of("may manage", resource);
  paths.add({
    from: [manages],
    to: reached,
    certainty: "certain",
    says: `Who manages ${name} opens its network to himself.`,
    cause: { ...byRight, id: `${resource.key} manage`, allowedBy: "the right to write it" },
  });
  addKeyRights(paths, graph, resource);
  const byPolicy = breaks(resource, "key-vault-rbac", graph);
  if (byPolicy)
    for (const power of ["read", "change"] as const)
      paths.add({
        from: [manages],
        to: paths.of(`may ${power}`, resource),
        certainty: byPolicy,
        says: `Who manages ${name} writes himself an access policy.`,
        cause: causeOf(resource, "key-vault-rbac"),
      });
}

/** Keys are listed where they are taken; who also manages the service has it take them. */
function addKeyRights(paths: AttackGraph, graph: Graph, resource: Resource): void {
  const { name } = subjectOf(resource);
  const lists = paths.of("may list keys of", resource);
  const to = paths.of("hold", resource);
  const keys = keysOf(resource, graph);
  if (keys)
    paths.add({
      from: [lists],
      to,
      ...keys,
      says: `${capital(name)} takes keys, and gives them to who may list them.`,
    });
  const cause = { id: `${resource.key} manage`, allowedBy: "the right to write it and to list its keys", resource };
  if (keys?.certainty === "certain" || !servicesByType[resource.type]?.keys) return;
  const open = [paths.of("may read", resource), paths.of("may change", resource)] as const;
  for (const may of open)
    paths.add({
      from: [lists, paths.of("may manage", resource)],
      to: may,
      certainty: "certain",
      says: `Who manages ${name} and lists its keys has it take them.`,
      cause,
    });
}
