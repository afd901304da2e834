import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import type { Target } from "../../estate/target";
import { rule } from "../../engine/rule";
import { containerLimit } from "../shared/identities/container-condition";
import { isProjectIdentity } from "../shared/identities/agent-setup";
import { originOf } from "../shared/identities/origin";

const project = "azurerm_cognitive_account_project";
const grants = ["azurerm_cosmosdb_sql_role_assignment", "azurerm_role_assignment"];
const stores = ["azurerm_cosmosdb_account", "azurerm_search_service", "azurerm_storage_account"];

/** Where the agents of a project may reach what others keep too. */
interface Reached {
  /** The project, or an identity that it signs in as. */
  readonly holder: Resource;
  readonly store: Resource;
}

/** A store that the input does not make may be that of another project too. */
function lookedUp({ block }: Extract<Target, { kind: "outside" }>): { readonly reason: string } | undefined {
  return block && stores.includes(block.type) ? { reason: `${block.type} is made elsewhere` } : undefined;
}

/** What an assignment lets the agents of a project reach whole; a reason where that is not known, nothing where it reaches less. */
function reachedBy(assignment: Resource, graph: Graph): Reached | { readonly reason: string } | undefined {
  const isProjects = isProjectIdentity(assignment, graph);
  if (isProjects === "no") return undefined;
  const target = graph.target(assignment, "scope");
  if (target.kind === "absent") return undefined;
  if (target.kind === "outside") return lookedUp(target);
  if (target.kind === "unknown") return { reason: `scope is unknown: ${target.reason}` };
  if (!stores.includes(target.resource.type)) return undefined;
  // A container of Cosmos DB or of blobs is one project's own.
  if (/\/(colls|containers)\//i.test(target.suffix)) return undefined;
  const limit = target.resource.type === "azurerm_storage_account" ? containerLimit(assignment) : "open";
  if (limit === "limited") return undefined;
  if (typeof limit === "object") return limit;
  if (isProjects !== "yes") return isProjects;
  const origin = originOf(assignment, assignment.written("principal_id"), graph);
  return origin && { holder: origin.resource, store: target.resource };
}

const grantTo = (label: string, scope: string) => ({
  scope,
  principal_id: `\${azurerm_cognitive_account_project.${label}.identity[0].principal_id}`,
});

const projects = {
  azurerm_cognitive_account_project: {
    claims: { name: "claims", identity: { type: "SystemAssigned" } },
    hr: { name: "hr", identity: { type: "SystemAssigned" } },
  },
  azurerm_cosmosdb_account: { claims: { name: "cosmos-claims" }, hr: { name: "cosmos-hr" } },
};

/** The database of agents is one for all projects of an account, and the roles of search count on the whole service. */
export default rule({
  id: "agent-store-shared",
  control: "ZTAI-AI-18",
  title: "Agents of two projects reach the same store",
  severity: "medium",
  on: grants,
  check: (assignment, graph) => {
    const own = reachedBy(assignment, graph);
    if (own === undefined) return notApplicable("it lets no project reach a whole store");
    if (graph.all(project).length < 2) return pass();
    if ("reason" in own) return unknown(own.reason);
    const others = grants
      .flatMap((type) => graph.all(type))
      .filter((other) => other !== assignment)
      .map((other) => reachedBy(other, graph));
    const shared = others.find(
      (other) => other && !("reason" in other) && other.store === own.store && other.holder !== own.holder,
    );
    if (shared && !("reason" in shared)) return fail(`${shared.holder.address} reaches ${own.store.address} too`);
    const open = others.find((other) => other && "reason" in other);
    return open && "reason" in open ? unknown(`whether another project reaches it: ${open.reason}`) : pass();
  },
  fix: "Give each project stores of its own, or assign the roles on its own containers.",
  examples: {
    pass: {
      resource: {
        ...projects,
        azurerm_cosmosdb_sql_role_assignment: {
          claims: grantTo("claims", "${azurerm_cosmosdb_account.claims.id}/dbs/enterprise_memory"),
          hr: grantTo("hr", "${azurerm_cosmosdb_account.hr.id}/dbs/enterprise_memory"),
        },
      },
    },
    fail: {
      resource: {
        ...projects,
        azurerm_cosmosdb_sql_role_assignment: {
          claims: grantTo("claims", "${azurerm_cosmosdb_account.claims.id}/dbs/enterprise_memory"),
          hr: grantTo("hr", "${azurerm_cosmosdb_account.claims.id}/dbs/enterprise_memory"),
        },
      },
    },
  },
  edges: [
    {
      when: "each project has its own containers in one account",
      given: {
        resource: {
          ...projects,
          azurerm_cosmosdb_sql_role_assignment: {
            claims: grantTo("claims", "${azurerm_cosmosdb_account.hr.id}/dbs/enterprise_memory/colls/a-threads"),
            hr: grantTo("hr", "${azurerm_cosmosdb_account.hr.id}/dbs/enterprise_memory/colls/b-threads"),
          },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "a search service has vectors of both",
      given: {
        resource: {
          ...projects,
          azurerm_search_service: { a: { name: "srch-agents" } },
          azurerm_role_assignment: {
            claims: grantTo("claims", "${azurerm_search_service.a.id}"),
            hr: grantTo("hr", "${azurerm_search_service.a.id}"),
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "one project has two roles on its store, and there is no other",
      given: {
        resource: {
          azurerm_cognitive_account_project: { a: { name: "claims", identity: { type: "SystemAssigned" } } },
          azurerm_search_service: { a: { name: "srch-agents" } },
          azurerm_role_assignment: {
            reads: grantTo("a", "${azurerm_search_service.a.id}"),
            designs: grantTo("a", "${azurerm_search_service.a.id}"),
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "who else reaches it is not known",
      given: {
        variable: { who: {} },
        resource: {
          ...projects,
          azurerm_cosmosdb_sql_role_assignment: {
            claims: grantTo("claims", "${azurerm_cosmosdb_account.claims.id}/dbs/enterprise_memory"),
            other: { scope: "${azurerm_cosmosdb_account.claims.id}/dbs/enterprise_memory", principal_id: "${var.who}" },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "people reach it as well",
      given: {
        variable: { who: {} },
        resource: {
          ...projects,
          azurerm_search_service: { a: { name: "srch-agents" } },
          azurerm_role_assignment: {
            claims: grantTo("claims", "${azurerm_search_service.a.id}"),
            people: { scope: "${azurerm_search_service.a.id}", principal_id: "${var.who}", principal_type: "Group" },
          },
        },
      },
      verdict: { "azurerm_role_assignment.claims": "pass", "azurerm_role_assignment.people": "not-applicable" },
    },
  ],
});
