import { coversOperation } from "../azure/roles/action";
import { blockOf, type Graph } from "../estate/graph";
import { certainBlocks, type Block } from "../estate/block";
import type { Resource } from "../estate/resource";
import { piecesOf, text } from "../estate/value";
import { itemsOf } from "../rules/shared/network/reading";
import type { AttackGraph, Certainty } from "./attack-graph";
import { capital, subjectOf } from "./facts";
import { breaks } from "./oracle";
import { enterPrincipal } from "./identities";
import { holdersAt } from "./principals";
import { wholeOf } from "./scopes";

/** What somebody may do with the data of a service, by the service's own roles. */
interface DataGrant {
  readonly resource: Resource;
  readonly service: Resource;
  readonly path: string;
  readonly within?: Block;
  readonly powers: ReadonlyMap<"read" | "change", Certainty>;
  /** Name of the role or of the policy. */
  readonly role: string;
}

/** Who may do what by the roles that services keep themselves: Cosmos DB, vaults with access policies, databases, caches. */
export function addDataRoles(paths: AttackGraph, graph: Graph): void {
  for (const grant of grantsIn(graph)) addDataGrant(paths, graph, grant);
}

function addDataGrant(paths: AttackGraph, graph: Graph, grant: DataGrant): void {
  const { resource, service, path, within, powers, role } = grant;
  const { subjects, isCertain } = holdersAt(resource, path, graph, within);
  for (const subject of subjects) {
    enterPrincipal(paths, subject, resource, graph);
    for (const [power, certainty] of powers)
      paths.add({
        from: [paths.fact("act", subject)],
        to: paths.of(`may ${power}`, service),
        certainty: isCertain ? certainty : "possible",
        says: `${capital(subject.name)} has ${role} on ${subjectOf(service).name}.`,
        cause: {
          id: resource === service ? `${service.key} ${role} ${subject.id}` : resource.key,
          allowedBy: role,
          resource,
          change: "Remove the grant, or give less.",
        },
      });
  }
}

function grantsIn(graph: Graph): readonly DataGrant[] {
  return [
    ...graph.all("azurerm_cosmosdb_sql_role_assignment").flatMap((one) => cosmosGrant(one, graph)),
    ...graph.all("azurerm_key_vault_access_policy").flatMap((one) => policyGrant(one, one, graph)),
    ...graph.all("azurerm_key_vault").flatMap((vault) => {
      const policies = certainBlocks(vault.blocks("access_policy"));
      return policies.flatMap((block) => policyGrant(vault, block, graph));
    }),
    ...graph
      .all("azurerm_mssql_server")
      .flatMap((server) => administrator(server, server, "azuread_administrator.object_id")),
    ...graph.all("azurerm_postgresql_flexible_server_active_directory_administrator").flatMap((one) => {
      const server = blockOf(graph.namedTarget(one, "server_name"));
      return server ? administrator(one, server, "object_id") : [];
    }),
    ...graph.all("azurerm_redis_cache_access_policy_assignment").flatMap((one) => cacheGrant(one, graph)),
  ];
}

const both: DataGrant["powers"] = new Map([
  ["read", "certain"],
  ["change", "certain"],
]);

function administrator(resource: Resource, service: Resource, path: string): readonly DataGrant[] {
  const role = "the right of an administrator";
  return resource.value(path).state === "absent" ? [] : [{ resource, service, path, powers: both, role }];
}

function cacheGrant(resource: Resource, graph: Graph): readonly DataGrant[] {
  const service = blockOf(graph.target(resource, "redis_cache_id"));
  const policy = text(resource.value("access_policy_name")) ?? "";
  const powers: DataGrant["powers"] = /reader/i.test(policy) ? new Map([["read", "certain"]]) : both;
  return service ? [{ resource, service, path: "object_id", powers, role: `the policy ${policy}` }] : [];
}

const items = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items";

/** Built-in roles of Cosmos DB, by the end of their id. https://learn.microsoft.com/azure/cosmos-db/reference-data-plane-security */
const cosmosRoles: Readonly<Record<string, { readonly name: string; readonly actions: readonly string[] }>> = {
  "00000000-0000-0000-0000-000000000001": { name: "Cosmos DB Built-in Data Reader", actions: [`${items}/read`] },
  "00000000-0000-0000-0000-000000000002": { name: "Cosmos DB Built-in Data Contributor", actions: [`${items}/*`] },
};

function cosmosGrant(resource: Resource, graph: Graph): readonly DataGrant[] {
  const account = wholeOf(resource, graph, ({ type }) => type === "azurerm_cosmosdb_account");
  const service = account === resource ? accountNamed(resource, graph) : account;
  if (!service) return [];
  const { name, actions } = cosmosRole(resource, graph);
  const certainty: Certainty = actions ? "certain" : "possible";
  const allowed = (operation: string) =>
    !actions || actions.some((action) => coversOperation(action, `${items}/${operation}`));
  const powers = new Map<"read" | "change", Certainty>();
  if (allowed("read")) powers.set("read", certainty);
  if (["create", "upsert", "replace", "delete"].some(allowed)) powers.set("change", certainty);
  return [{ resource, service, path: "principal_id", powers, role: name }];
}

function accountNamed(resource: Resource, graph: Graph): Resource | undefined {
  const name = text(resource.value("account_name"));
  return name === undefined
    ? undefined
    : graph.all("azurerm_cosmosdb_account").find(({ azureName }) => azureName === name);
}

function cosmosRole(resource: Resource, graph: Graph): { readonly name: string; readonly actions?: readonly string[] } {
  const end = piecesOf(resource.value("role_definition_id")).at(-1);
  const builtIn = typeof end === "string" ? cosmosRoles[end.split("/").at(-1)?.toLowerCase() ?? ""] : undefined;
  if (builtIn) return builtIn;
  const definition = blockOf(graph.target(resource, "role_definition_id"));
  if (definition?.type !== "azurerm_cosmosdb_sql_role_definition") return { name: "a role that is not known" };
  const blocks = definition.blocks("permissions");
  const name = text(definition.value("name")) ?? definition.address;
  const lists = blocks.state === "known" ? blocks.blocks.flatMap((block) => itemsOf(block, "data_actions")) : undefined;
  if (!lists?.every(({ state }) => state === "known")) return { name };
  return { name, actions: lists.flatMap((item) => text(item) ?? []) };
}

/** Permissions on secrets that an access policy gives. */
function policyGrant(resource: Resource, within: Block, graph: Graph): readonly DataGrant[] {
  const vault = wholeOf(resource, graph, ({ type }) => type === "azurerm_key_vault");
  const inUse = breaks(vault, "key-vault-rbac", graph);
  if (!inUse) return [];
  const permissions = itemsOf(within, "secret_permissions");
  const given = permissions.map((item) => text(item)?.toLowerCase());
  const powers = new Map<"read" | "change", Certainty>();
  const note = (power: "read" | "change", names: readonly string[]) => {
    if (given.some((one) => one !== undefined && names.includes(one))) powers.set(power, inUse);
    else if (given.includes(undefined)) powers.set(power, "possible");
  };
  note("read", ["get", "all"]);
  note("change", ["set", "all"]);
  return [{ resource, service: vault, path: "object_id", within, powers, role: "an access policy" }];
}
