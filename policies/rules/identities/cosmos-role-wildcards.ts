import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

const everything = /^microsoft\.documentdb\/databaseaccounts\/(\*|sqldatabases\/\*)$/i;

/** A data role that covers every action also deletes what an agent should only read. */
export default rule({
  id: "cosmos-role-wildcards",
  control: "ZTAI-ID-05",
  title: "Cosmos DB data role grants everything",
  severity: "medium",
  on: ["azurerm_cosmosdb_sql_role_definition"],
  check: (role) =>
    everyBlock(role, "permissions", (permissions) =>
      noItem(permissions, "data_actions", (action) => action === "*" || everything.test(action)),
    ),
  fix: "Name the actions on items that the role needs.",
  examples: {
    pass: {
      resource: {
        azurerm_cosmosdb_sql_role_definition: {
          a: { permissions: { data_actions: ["Microsoft.DocumentDB/databaseAccounts/readMetadata"] } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cosmosdb_sql_role_definition: {
          a: { permissions: { data_actions: ["Microsoft.DocumentDB/databaseAccounts/*"] } },
        },
      },
    },
  },
});
