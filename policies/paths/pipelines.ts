import { platformOf } from "../azure/token-issuers";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { federatedCredentials, isCluster } from "../rules/shared/identities/federated-credential";
import { internet, type AttackGraph, type Cause } from "./attack-graph";
import { capital, subjectOf, type Subject } from "./facts";
import { causeOf, firstBroken } from "./oracle";

const flexible = "azuread_application_flexible_federated_identity_credential";

/** Rules of which a broken one says that a credential believes more than one pipeline of the organisation. */
const tooWide = ["federated-issuer", "federated-repository", "federated-subject", "flexible-federated-claims"];

/** Arguments that name the identity or application of a credential. */
const owners = ["user_assigned_identity_id", "parent_id", "application_id"];

/** Whoever signs in by a token of another platform: pipelines, pods of a cluster, and strangers whom a credential believes too. */
export function addPipelines(paths: AttackGraph, graph: Graph): void {
  for (const credential of graph.all(...federatedCredentials, flexible)) addCredential(paths, graph, credential);
}

function addCredential(paths: AttackGraph, graph: Graph, credential: Resource): void {
  const owner = owners.flatMap((path) => ownerAt(credential, path, graph) ?? [])[0];
  if (!owner) return;
  const identity = subjectOf(owner);
  const act = paths.fact("act", identity);
  const issuer = text(credential.value("issuer")) ?? "";
  const subject = text(credential.value("subject")) ?? credential.address;
  const platform = platformOf(issuer) ?? (isCluster(credential, graph) ? "a cluster" : "another issuer");
  const caller: Subject = { id: `${credential.key} caller`, name: `${subject} of ${platform}` };
  const change = "Remove the credential, or name the one environment that may sign in.";
  const cause: Cause = { id: credential.key, allowedBy: "federated credential", resource: credential, change };
  paths.add({
    from: [paths.fact("act", caller)],
    to: act,
    certainty: "certain",
    says: `${capital(identity.name)} believes tokens of ${platform} for ${subject}.`,
    cause,
  });
  paths.enter({
    id: credential.key,
    name: `The pipeline ${caller.name}`,
    trust: "own",
    starts: [paths.fact("act", caller)],
    resource: credential,
  });
  const wide = firstBroken(credential, tooWide, graph);
  if (!wide) return;
  const strangers = {
    from: [paths.fact("at", internet)],
    certainty: wide.certainty,
    cause: causeOf(credential, wide.rule),
  };
  const believes = `${capital(identity.name)} believes tokens that strangers get as well, as ${subject} of ${platform}.`;
  paths.add({ ...strangers, to: act, says: believes });
  paths.add({ ...strangers, to: paths.fact("become", identity), says: believes });
}

function ownerAt(credential: Resource, path: string, graph: Graph): Resource | undefined {
  const block = blockOf(graph.target(credential, path));
  if (block) return block;
  const origins = graph.origins(credential, path);
  return origins?.kind === "exact" ? origins.found[0]?.resource : undefined;
}
