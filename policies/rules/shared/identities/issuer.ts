import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { originOf } from "./origin";

/** Whether a credential believes a cluster of the estate, or one that it looks up: it signs for its own service accounts. */
export function isCluster(credential: Resource, graph: Graph): boolean {
  const origin = originOf(credential, credential.rawAt("issuer"), graph);
  return (
    origin !== undefined && /(^|_)oidc_issuer_url$/.test(origin.attribute) && /^azurerm_/.test(origin.resource.type)
  );
}
