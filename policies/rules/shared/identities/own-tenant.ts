import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import type { Written } from "../../../estate/written";
import { estateTenants } from "../gateway/estate-tenants";

/** Blocks that tell the tenant which Terraform signs in to. */
const signedIn = /^(azurerm|azuread|azapi)_(client_config|subscription)$/;

/** A tenant is the one of the estate: that of its providers and vaults, or what Terraform looks up of itself. */
export function isOwnTenant(resource: Resource, written: Written, graph: Graph): Outcome {
  const { value } = written;
  const id = text(value)?.toLowerCase();
  const own = estateTenants(graph);
  if (id !== undefined && own.has(id)) return pass();
  const origins = graph.originsOfItem(resource, written)?.found ?? [];
  if (
    origins.length > 0 &&
    origins.every((origin) => origin.attribute === "tenant_id" && signedIn.test(origin.resource.type))
  )
    return pass();
  if (value.state === "unknown") return unknown(`the tenant is unknown: ${value.reason}`);
  if (id === undefined) return pass();
  return own.size > 0
    ? fail(`it is for the tenant ${id}, which is not the one of the estate`)
    : unknown(`it is for the tenant ${id}, and what was given does not say which tenant is its own`);
}
