import { armParent } from "../azure/arm-id";
import { blockOf, type Graph, type Target } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { assignedRole } from "../rules/shared/identities/assigned-role";

/** Something at the end of a relation: a resource of the estate, or what is only known by its id. */
export type End = { readonly resource: Resource } | { readonly outside: string };

/** A resource that is drawn as an arrow between others. */
interface Relation {
  readonly from: (resource: Resource, graph: Graph) => End | undefined;
  readonly to: (resource: Resource, graph: Graph) => End | undefined;
  readonly label: (resource: Resource, graph: Graph) => string;
}

const at = (path: string) => (resource: Resource, graph: Graph) => endOf(graph.target(resource, path));

/** What an argument names, or what the resource stands below by its own id. */
const named = (path: string) => (resource: Resource, graph: Graph) => {
  const target = graph.namedTarget(resource, path);
  const above = blockOf(target) ? undefined : armParent(graph.armId(resource) ?? "");
  return endOf(above ? graph.locate(above.parent) : target);
};

/** Who holds the object id in an argument. */
const holder =
  (path: string) =>
  (resource: Resource, graph: Graph): End | undefined => {
    const origins = graph.origins(resource, path);
    const [first, ...others] = origins?.kind === "exact" ? origins.found : [];
    if (first && others.length === 0) return { resource: first.resource };
    const id = text(resource.value(path));
    return id === undefined ? undefined : { outside: `principal ${id}` };
  };

const subResources = (endpoint: Resource) => {
  const groups = endpoint.items("private_service_connection.subresource_names");
  const names = groups.state === "known" ? groups.items.flatMap((item) => text(item) ?? []) : [];
  return `private endpoint${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
};

/** Resources that are drawn as arrows, by type. */
export const relations: Readonly<Record<string, Relation>> = {
  azurerm_private_endpoint: {
    from: at("subnet_id"),
    to: at("private_service_connection.private_connection_resource_id"),
    label: subResources,
  },
  azurerm_search_shared_private_link_service: {
    from: at("search_service_id"),
    to: at("target_resource_id"),
    label: (link) => `shared private link (${text(link.value("subresource_name")) ?? "?"})`,
  },
  azurerm_role_assignment: {
    from: holder("principal_id"),
    to: at("scope"),
    label: roleName,
  },
  azurerm_cosmosdb_sql_role_assignment: {
    from: holder("principal_id"),
    to: named("account_name"),
    label: () => "data role",
  },
  azurerm_virtual_network_peering: {
    from: named("virtual_network_name"),
    to: at("remote_virtual_network_id"),
    label: () => "peering",
  },
  azurerm_virtual_hub_connection: {
    from: at("virtual_hub_id"),
    to: at("remote_virtual_network_id"),
    label: () => "connection",
  },
  azurerm_private_dns_zone_virtual_network_link: {
    from: named("private_dns_zone_name"),
    to: at("virtual_network_id"),
    label: () => "resolved in",
  },
  azurerm_subnet_network_security_group_association: {
    from: at("network_security_group_id"),
    to: at("subnet_id"),
    label: () => "guards",
  },
  azurerm_subnet_route_table_association: {
    from: at("route_table_id"),
    to: at("subnet_id"),
    label: () => "routes",
  },
  azurerm_subnet_nat_gateway_association: {
    from: at("nat_gateway_id"),
    to: at("subnet_id"),
    label: () => "way out",
  },
};

/** The resources that send logs somewhere: too many arrows for a picture, which counts them. */
export const logSettings = {
  type: "azurerm_monitor_diagnostic_setting",
  to: at("log_analytics_workspace_id"),
} as const;

function roleName(assignment: Resource, graph: Graph): string {
  const given = assignedRole(assignment, graph);
  return "role" in given ? given.role.name : "a role that is not known";
}

function endOf(target: Target): End | undefined {
  const block = blockOf(target);
  if (block?.mode === "managed") return { resource: block };
  if (target.kind !== "outside") return undefined;
  return { outside: block?.address ?? (target.id || target.block?.type) ?? "?" };
}
