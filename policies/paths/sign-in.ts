import { entry } from "../../common/table";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import type { AttackGraph, Cause, Certainty } from "./attack-graph";
import { capital, subjectOf } from "./facts";
import { breaks, causeOf, firstBroken, weaker } from "./oracle";
import { servicesByType, type Service } from "./services";

/** What whoever reaches a service meets there: nothing, a key, or the sign-in of Entra. */
export function addSignIns(paths: AttackGraph, graph: Graph): void {
  for (const [type, service] of Object.entries(servicesByType))
    for (const resource of graph.all(type)) addSignIn(paths, graph, resource, service);
  for (const container of graph.all("azurerm_storage_container")) addPublicContainer(paths, graph, container);
}

/** Anybody reads a public container, where its account allows any. */
function addPublicContainer(paths: AttackGraph, graph: Graph, container: Resource): void {
  const account = blockOf(graph.namedTarget(container, "storage_account_id"));
  const isPublic = breaks(container, anonymousBlobs, graph);
  const allows = account && breaks(account, anonymousBlobs, graph);
  if (!isPublic || !allows) return;
  paths.add({
    from: [paths.of("reach", account)],
    to: paths.of("read", account),
    certainty: weaker(isPublic, allows),
    says: `Anybody reads the blobs of ${subjectOf(container).name} without signing in.`,
    cause: causeOf(container, anonymousBlobs),
  });
}

const anonymousBlobs = "storage-anonymous-access";

/** The rule of which a broken one says that a service takes keys, how sure that is, and what allows it. */
export function keysOf(
  resource: Resource,
  graph: Graph,
): { readonly certainty: Certainty; readonly cause: Cause } | undefined {
  const keys = entry(servicesByType, resource.type)?.keys;
  if (keys === undefined) return undefined;
  const cause: Cause = { id: `${resource.key} keys`, allowedBy: "its passwords", resource };
  if (keys === "always") return { certainty: "certain", cause };
  const broken = firstBroken(resource, keys, graph);
  return broken && { certainty: broken.certainty, cause: causeOf(resource, broken.rule) };
}

function addSignIn(paths: AttackGraph, graph: Graph, resource: Resource, service: Service): void {
  const reached = paths.of("reach", resource);
  const name = capital(subjectOf(resource).name);
  const anonymous = firstBroken(resource, service.anonymous ?? [], graph);
  if (anonymous)
    paths.add({
      from: [reached],
      to: paths.of("read", resource),
      certainty: anonymous.certainty,
      says: `${name} gives its ${service.holds} to callers who did not sign in.`,
      cause: causeOf(resource, anonymous.rule),
    });
  const keys = keysOf(resource, graph);
  if (keys) {
    const takes = { from: [reached], certainty: keys.certainty, cause: keys.cause };
    paths.add({ ...takes, to: paths.of("try key", resource), says: `${name} takes keys, of whoever has one.` });
    const held = [reached, paths.of("hold", resource)];
    paths.add({ ...takes, from: held, to: paths.of("read", resource), says: `A key reads its ${service.holds}.` });
    paths.add({ ...takes, from: held, to: paths.of("change", resource), says: `A key changes its ${service.holds}.` });
    if (service.data?.use)
      paths.add({ ...takes, from: held, to: paths.of("use", resource), says: `A key uses its ${service.holds}.` });
  }
  if (keys?.certainty === "certain") return;
  paths.add({
    from: [reached],
    to: paths.of("try sign-in", resource),
    certainty: "certain",
    says: `${name} asks for a token of Entra.`,
    cause: { id: `${resource.key} sign-in`, allowedBy: "sign-in by Entra", resource },
  });
}
