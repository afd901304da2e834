import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { codeTypes } from "./element-types";

/** What others run in, whose subnet is theirs. */
const hosts = ["azurerm_container_app_environment", "azurerm_network_interface"];

/** Types that stand in a subnet when they name one, in an argument that says so. */
const inSubnets = new Set([
  ...codeTypes,
  ...hosts,
  "azurerm_api_management",
  "azurerm_application_gateway",
  "azurerm_managed_redis",
  "azurerm_mssql_managed_instance",
  "azurerm_mysql_flexible_server",
  "azurerm_postgresql_flexible_server",
  "azurerm_redis_cache",
]);

/**
 * The virtual network that each resource runs in, by the subnets that it, or what it runs in, names. A network that is not in the
 * input is named by a text.
 */
export function networksOfResources(graph: Graph): ReadonlyMap<Resource, Resource | string> {
  const networks = new Map<Resource, Resource | string>();
  for (const subnet of graph.all("azurerm_subnet")) {
    const network = blockOf(graph.namedTarget(subnet, "virtual_network_name")) ?? "network that is not in the input";
    for (const { resource } of graph.usesOf(subnet)) {
      if (resource.type === "azurerm_cognitive_account") addAgents(networks, graph, resource, network);
      if (!inSubnets.has(resource.type) || networks.has(resource)) continue;
      networks.set(resource, network);
      if (hosts.includes(resource.type))
        for (const { resource: user } of graph.usesOf(resource))
          if (inSubnets.has(user.type)) networks.set(user, network);
    }
  }
  return networks;
}

/** Agents run in the subnet that their account lets them into; the account itself does not. */
function addAgents(
  networks: Map<Resource, Resource | string>,
  graph: Graph,
  account: Resource,
  network: Resource | string,
): void {
  const injected = account.blocks("network_injection");
  if (injected.state !== "known" || injected.blocks.length === 0) return;
  for (const { resource } of graph.companions(account, "azurerm_cognitive_account_project").found)
    networks.set(resource, network);
}
