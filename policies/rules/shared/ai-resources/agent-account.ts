import { certainBlocks } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { oncePerResource } from "../once";

/** Whether agents run in an account; a reason where that is not known. */
export type HostsAgents = "yes" | "no" | { readonly reason: string };

/**
 * Whether agents of Foundry's service run in an account: it lets them into a network, or it or one of its projects has a
 * capability host for them. https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts
 */
export const hostsAgents = oncePerResource((account: Resource, graph: Graph): HostsAgents => {
  const network = account.blocks("network_injection");
  if (certainBlocks(network).length > 0) return "yes";
  const projects = graph.companions(account, "azurerm_cognitive_account_project");
  const hosts = [
    graph.companions(account, "azapi_account_capability_host"),
    ...projects.found.map(({ resource }) => graph.companions(resource, "azapi_agent_capability_host")),
  ];
  if (hosts.some(({ found }) => found.length > 0)) return "yes";
  if (network.state === "unknown") return { reason: network.reason };
  const doubt = hosts.find(({ uncertain }) => uncertain !== undefined)?.uncertain;
  return doubt === undefined ? "no" : { reason: doubt };
});

/** The account that a connection, or a project of an account, belongs to; undefined where the input does not tell. */
export function accountOfConnection(connection: Resource, graph: Graph): Resource | undefined {
  const parent = graph.target(connection, "parent_id");
  if (parent.kind !== "resource") return undefined;
  if (parent.resource.type !== "azurerm_cognitive_account_project") return parent.resource;
  const account = graph.target(parent.resource, "cognitive_account_id");
  return account.kind === "resource" ? account.resource : undefined;
}
