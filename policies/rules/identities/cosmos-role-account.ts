import { blockOf, type Graph, type Target } from "../../estate/graph";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { known, text, type Value } from "../../estate/value";
import { originOf } from "../shared/identities/origin";

/** An account by the block that makes it, and by its name where that is known. */
interface Found {
  readonly block?: Resource;
  readonly name: Value;
}

type Account = Found | { readonly reason: string } | undefined;

/** What an argument points at, or lies below where only Terraform knows the rest of the id. */
function placeOf(assignment: Resource, path: string, graph: Graph): Target {
  const candidates = graph.candidates(assignment, path);
  const [only, ...others] = candidates.kind === "known" ? candidates.found : [];
  const isGiven = only?.kind === "resource" || (only !== undefined && only.block?.resource !== undefined);
  return isGiven && others.length === 0 ? only : graph.target(assignment, path);
}

/** The account that an argument lies in; undefined where the text names none. */
function accountOf(assignment: Resource, path: string, graph: Graph): Account {
  const target = placeOf(assignment, path, graph);
  if (target.kind === "unknown") return { reason: `${path} is unknown: ${target.reason}` };
  if (target.kind === "absent") return undefined;
  const block = blockOf(target);
  if (block?.type === "azurerm_cosmosdb_account") return { block, name: block.value("name") };
  if (target.kind === "outside") {
    const name = /\/databaseAccounts\/([^/]+)/i.exec(target.id)?.[1];
    return name === undefined ? undefined : { name: known(name) };
  }
  return accountNamed(target.resource, graph);
}

/** The account that `account_name` names: a part of another resource lies in it. */
function accountNamed(resource: Resource, graph: Graph): Account {
  const name = resource.value("account_name");
  const origin = originOf(resource, resource.written("account_name"), graph);
  if (name.state === "absent") return undefined;
  return origin?.resource.type === "azurerm_cosmosdb_account" && origin.attribute === "name"
    ? { block: origin.resource, name }
    : { name };
}

/** The account that the assignment stands in: named in azurerm, its parent in azapi. */
function ownAccount(assignment: Resource, graph: Graph): Account {
  return accountNamed(assignment, graph) ?? accountOf(assignment, "account_id", graph);
}

function agrees(assignment: Resource, path: string, graph: Graph): Outcome {
  const own = ownAccount(assignment, graph);
  const other = accountOf(assignment, path, graph);
  if (own && "reason" in own) return unknown(own.reason);
  if (other === undefined) return notApplicable(`${path} names no account`);
  if ("reason" in other) return unknown(other.reason);
  // Whatever the account is called, it is the same one.
  if (own?.block && own.block === other.block) return pass();
  const open = [own?.name, other.name].find((name) => name?.state === "unknown");
  if (open?.state === "unknown") return unknown(`the name of an account is unknown: ${open.reason}`);
  const [mine = "none", theirs = "none"] = [own?.name, other.name].map((name) => name && text(name));
  return mine.toLowerCase() === theirs.toLowerCase()
    ? pass()
    : fail(`${path} lies in the account ${theirs}, and the assignment in ${mine}`);
}

function idOf(account: string): string {
  return `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/${account}`;
}

function contributorOf(account: string): string {
  return `${idOf(account)}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`;
}

function databaseOf(account: string): string {
  return `${idOf(account)}/dbs/a`;
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
  edges: [
    {
      when: "the account's name is known only to Terraform",
      given: {
        resource: {
          azurerm_cosmosdb_account: { a: { name: "cosmos-${random_string.s.result}" }, b: { name: "cosmos-b" } },
          azurerm_cosmosdb_sql_role_assignment: {
            own: {
              account_name: "${azurerm_cosmosdb_account.a.name}",
              role_definition_id:
                "${azurerm_cosmosdb_account.a.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002",
              scope: "${azurerm_cosmosdb_account.a.id}/dbs/threads",
            },
            other: {
              account_name: "${azurerm_cosmosdb_account.a.name}",
              role_definition_id:
                "${azurerm_cosmosdb_account.b.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002",
              scope: "${azurerm_cosmosdb_account.a.id}/dbs/threads",
            },
          },
        },
      },
      verdict: {
        "azurerm_cosmosdb_sql_role_assignment.own": "pass",
        "azurerm_cosmosdb_sql_role_assignment.other": "unknown",
      },
    },
    {
      when: "it is written as azapi",
      given: {
        resource: {
          azurerm_cosmosdb_account: { a: { name: "cosmos" }, b: { name: "other" } },
          azapi_resource: {
            a: {
              type: "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15",
              name: "00000000-0000-0000-0000-000000000001",
              parent_id: "${azurerm_cosmosdb_account.a.id}",
              body: {
                properties: {
                  roleDefinitionId:
                    "${azurerm_cosmosdb_account.b.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002",
                  scope: "${azurerm_cosmosdb_account.a.id}/dbs/threads",
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "ids of accounts are written as text",
      given: {
        variable: { role: {} },
        resource: {
          azurerm_cosmosdb_account: { a: { name: "cosmos" } },
          azurerm_cosmosdb_sql_role_assignment: {
            same: { account_name: "cosmos", role_definition_id: contributorOf("cosmos"), scope: databaseOf("cosmos") },
            role: { account_name: "cosmos", role_definition_id: contributorOf("other"), scope: databaseOf("cosmos") },
            scope: { account_name: "cosmos", role_definition_id: contributorOf("cosmos"), scope: databaseOf("other") },
            open: { account_name: "cosmos", role_definition_id: "${var.role}", scope: databaseOf("cosmos") },
            later: {
              account_name: "cosmos",
              role_definition_id: contributorOf("cosmos"),
              scope: "${azurerm_cosmosdb_account.a.id}/dbs/${azurerm_cosmosdb_sql_database.a.name}",
            },
          },
        },
      },
      verdict: {
        "azurerm_cosmosdb_sql_role_assignment.same": "pass",
        "azurerm_cosmosdb_sql_role_assignment.role": "fail",
        "azurerm_cosmosdb_sql_role_assignment.scope": "fail",
        "azurerm_cosmosdb_sql_role_assignment.open": "unknown",
        "azurerm_cosmosdb_sql_role_assignment.later": "pass",
      },
    },
  ],
});
