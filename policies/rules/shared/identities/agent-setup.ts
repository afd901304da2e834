import { builtInRole } from "../../../azure/roles/built-in-roles";
import type { AzureRole } from "../../../azure/roles/role";
import { blockOf, type Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { containerLimit } from "./container-condition";
import { originOf } from "./origin";
import { reachOf } from "./reach";

const project = "azurerm_cognitive_account_project";

/**
 * Roles that Foundry's standard agents need for the identity of their project, each with the type of what it is given on.
 * https://learn.microsoft.com/azure/foundry/agents/concepts/standard-agent-setup (2026-02)
 */
const needed: readonly (readonly [role: string, armType: string])[] = [
  ["Cosmos DB Operator", "microsoft.documentdb/databaseaccounts"],
  ["Search Index Data Contributor", "microsoft.search/searchservices"],
  ["Search Service Contributor", "microsoft.search/searchservices"],
  ["Storage Account Contributor", "microsoft.storage/storageaccounts"],
  ["Storage Blob Data Contributor", "microsoft.storage/storageaccounts/blobservices/containers"],
  ["Storage Blob Data Owner", "microsoft.storage/storageaccounts/blobservices/containers"],
];

/** Roles that they need in containers of their own, and that a condition keeps there when it is given on the account. */
const neededInContainers = ["Storage Blob Data Contributor", "Storage Blob Data Owner"];

/** Whether an assignment gives its role on blobs of a whole account, as one that agents need in some containers. */
export function isOnAllContainers(assignment: Resource, role: AzureRole, graph: Graph): boolean {
  const reach = reachOf(assignment, graph);
  const armType = reach?.level === "resource" ? reach.armType : undefined;
  return (
    armType === "microsoft.storage/storageaccounts" && neededInContainers.some((name) => builtInRole(name) === role)
  );
}

/** Whether an assignment gives the identity of a project a role that Foundry's standard agents do not work without. */
export function isAgentSetup(assignment: Resource, role: AzureRole, graph: Graph): boolean {
  const reach = reachOf(assignment, graph);
  const armType = reach?.level === "resource" ? reach.armType : undefined;
  const isNeeded =
    needed.some(([name, type]) => builtInRole(name) === role && type === armType) ||
    (isOnAllContainers(assignment, role, graph) && containerLimit(assignment) === "limited");
  if (!isNeeded) return false;
  return isProjectIdentity(assignment, graph) === "yes";
}

/** Whether an assignment gives its role to the identity of a project of the input. */
export function isProjectIdentity(assignment: Resource, graph: Graph): "yes" | "no" | { readonly reason: string } {
  if (graph.all(project).length === 0) return "no";
  const origin = originOf(assignment, assignment.written("principal_id"), graph);
  if (origin) return origin.resource.type === project || isOfProject(origin.resource, graph) ? "yes" : "no";
  const principal = assignment.value("principal_id");
  const type = text(assignment.value("principal_type"))?.toLowerCase() ?? "serviceprincipal";
  if (principal.state !== "unknown" || type !== "serviceprincipal") return "no";
  return { reason: `principal_id is unknown: ${principal.reason}` };
}

/** A project may use an identity that stands by itself. */
function isOfProject(identity: Resource, graph: Graph): boolean {
  if (identity.type !== "azurerm_user_assigned_identity") return false;
  return graph.all(project).some((one) => {
    const blocks = one.blocks("identity");
    const used = blocks.state === "known" ? blocks.blocks : [];
    return used.some((block) => {
      const found = graph.itemTargets(one, "identity_ids", block);
      const targets = found.state === "known" ? found.items.map(({ target }) => target) : [];
      return targets.some((target) => blockOf(target) === identity);
    });
  });
}
