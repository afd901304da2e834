import type { Graph } from "../../estate/graph";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";

type Account = { readonly name: string } | { readonly reason: string } | undefined;

/** Where an id starts that goes on with what only Terraform knows: the account is in its first reference. */
function head(assignment: Resource, path: string): string | undefined {
  const raw = assignment.rawAt(path);
  return typeof raw === "string" ? /^\$\{[^{}]+\}(?=.)/.exec(raw)?.[0] : undefined;
}

/** The account that an argument lies in; undefined where the text names none. */
function accountOf(assignment: Resource, path: string, graph: Graph): Account {
  const start = head(assignment, path);
  const target = start === undefined ? graph.target(assignment, path) : graph.targetOfItem(assignment, start);
  if (target.kind === "unknown") return { reason: `${path} is unknown: ${target.reason}` };
  if (target.kind === "absent") return undefined;
  if (target.kind === "outside") {
    const name = /\/databaseAccounts\/([^/]+)/i.exec(target.id)?.[1];
    return name === undefined ? undefined : { name };
  }
  const { resource } = target;
  const named = resource.value(resource.type === "azurerm_cosmosdb_account" ? "name" : "account_name");
  if (named.state === "unknown") return { reason: `the account of ${resource.address} is unknown: ${named.reason}` };
  const name = text(named);
  return name === undefined ? undefined : { name };
}

/** Both refer to one account of the estate, whatever its name will be. */
function isSameAccount(assignment: Resource, path: string, graph: Graph): boolean {
  const [named, ...others] = graph.origins(assignment, "account_name")?.found ?? [];
  const start = head(assignment, path);
  const target = start === undefined ? graph.target(assignment, path) : graph.targetOfItem(assignment, start);
  const account = target.kind === "resource" ? target.resource : undefined;
  return named !== undefined && others.length === 0 && named.attribute === "name" && named.resource === account;
}

function agrees(assignment: Resource, path: string, graph: Graph): Outcome {
  const own = assignment.value("account_name");
  const other = accountOf(assignment, path, graph);
  if (isSameAccount(assignment, path, graph)) return pass();
  if (own.state === "unknown") return unknown(`account_name is unknown: ${own.reason}`);
  if (other === undefined) return notApplicable(`${path} names no account`);
  if ("reason" in other) return unknown(other.reason);
  return other.name.toLowerCase() === text(own)?.toLowerCase()
    ? pass()
    : fail(`${path} lies in the account ${other.name}, and account_name is ${text(own) ?? "not set"}`);
}

/** A grant that names a role or scope of another account gives something nobody reviewed, or nothing at all. */
export default rule({
  id: "cosmos-role-account",
  control: "ZTAI-ID-04",
  title: "Cosmos DB role assignment points at another account",
  severity: "medium",
  on: ["azurerm_cosmosdb_sql_role_assignment"],
  check: (assignment, graph) =>
    all([agrees(assignment, "role_definition_id", graph), agrees(assignment, "scope", graph)]),
  fix: "Take the role definition and the scope from the account that account_name names.",
  examples: {
    pass: {
      resource: {
        azurerm_cosmosdb_account: { a: { name: "cosmos" } },
        azurerm_cosmosdb_sql_role_assignment: {
          a: {
            account_name: "${azurerm_cosmosdb_account.a.name}",
            role_definition_id:
              "${azurerm_cosmosdb_account.a.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002",
            scope: "${azurerm_cosmosdb_account.a.id}/dbs/threads",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cosmosdb_account: { a: { name: "cosmos" }, b: { name: "other" } },
        azurerm_cosmosdb_sql_role_assignment: {
          a: {
            account_name: "${azurerm_cosmosdb_account.a.name}",
            role_definition_id:
              "${azurerm_cosmosdb_account.b.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002",
            scope: "${azurerm_cosmosdb_account.a.id}/dbs/threads",
          },
        },
      },
    },
  },
});
