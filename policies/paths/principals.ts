import type { Graph } from "../estate/graph";
import type { Block } from "../estate/block";
import type { Origin } from "../estate/origins";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { originOf } from "../rules/shared/identities/origin";
import { subjectOf, type Subject } from "./facts";

/** Who holds a right; of several each may be the one. */
export interface Holders {
  readonly subjects: readonly Subject[];
  readonly isCertain: boolean;
}

/** The identity that a resource has of its own. */
export function systemIdentityOf(resource: Resource): Subject {
  return { id: `${resource.key} identity`, name: `the identity of ${subjectOf(resource).name}`, resource };
}

/** Who holds the object id in an argument: an identity, an application, or whoever has the id. */
export function holdersAt(resource: Resource, path: string, graph: Graph, within: Block = resource): Holders {
  const origins = graph.origins(resource, path, within);
  if (origins?.kind === "exact" && origins.found.length > 0) {
    const subjects = origins.found.map((origin) => holderOf(origin, graph));
    return { subjects, isCertain: subjects.length === 1 };
  }
  const id = text(within.value(path));
  if (id !== undefined) return { subjects: [literalPrincipal(id)], isCertain: true };
  const later: Subject = { id: `${resource.key} ${path}`, name: `whoever ${resource.address} names`, resource };
  return { subjects: [later], isCertain: true };
}

/** Somebody of whom only the object id is known. */
function literalPrincipal(id: string): Subject {
  return { id: `principal ${id.toLowerCase()}`, name: `the principal ${id}` };
}

const ofApplication = /^azuread_(service_principal|application)$/;

/** The service principal of an application is the application. */
function holderOf({ resource, attribute }: Origin, graph: Graph): Subject {
  if (resource.type === "azurerm_user_assigned_identity") return subjectOf(resource);
  if (ofApplication.test(resource.type)) {
    const client = originOf(resource, resource.written("client_id"), graph)?.resource;
    return subjectOf(client && ofApplication.test(client.type) ? client : resource);
  }
  if (/^kubelet_identity/.test(attribute))
    return { id: `${resource.key} kubelet`, name: `the nodes of ${subjectOf(resource).name}`, resource };
  return /(^|\.)principal_id$/i.test(attribute) && /identity/.test(attribute)
    ? systemIdentityOf(resource)
    : subjectOf(resource);
}
