import { fail, pass, unknown } from "../../engine/outcome";
import { textAround } from "../../estate/value";
import { rule } from "../../engine/rule";

/** One account often holds the threads of several agents; each needs its own database only. */
export default rule({
  id: "cosmos-role-scope",
  control: "ZTAI-ID-04",
  title: "Cosmos DB data role covers the whole account",
  severity: "low",
  on: ["azurerm_cosmosdb_sql_role_assignment"],
  check: (assignment, graph) => {
    const target = graph.target(assignment, "scope");
    if (target.kind === "unknown") {
      const around = textAround(assignment.value("scope"), "~") ?? "";
      return /\/(dbs|sqlDatabases)\/[^/]/i.test(around) ? pass() : unknown(`the scope is unknown: ${target.reason}`);
    }
    if (target.kind === "absent") return fail("it has no scope");
    const suffix = target.kind === "resource" ? target.suffix : target.id;
    const wholeAccount =
      target.kind === "resource" && target.resource.type !== "azurerm_cosmosdb_account"
        ? false
        : !/\/(dbs|sqlDatabases)\//i.test(suffix);
    return wholeAccount ? fail("its scope is the whole account") : pass();
  },
  fix: "Assign the role on /dbs/{database} or /dbs/{database}/colls/{container}.",
  examples: {
    pass: {
      resource: {
        azurerm_cosmosdb_account: { a: { name: "cosmos" } },
        azurerm_cosmosdb_sql_role_assignment: { a: { scope: "${azurerm_cosmosdb_account.a.id}/dbs/threads" } },
      },
    },
    fail: {
      resource: {
        azurerm_cosmosdb_account: { a: { name: "cosmos" } },
        azurerm_cosmosdb_sql_role_assignment: { a: { scope: "${azurerm_cosmosdb_account.a.id}" } },
      },
    },
  },
});
