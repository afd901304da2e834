import { all, any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { is, isOneOf, meets, orAbsent } from "../../shared/require";

/** A database on the internet is guessed at from everywhere. */
export default rule({
  id: "database-private",
  control: "ZTAI-NW-01",
  title: "Database answers on the public internet",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-postgresql-flexible-server-public-access-disabled"],
  on: [
    "azurerm_postgresql_flexible_server",
    "azurerm_mysql_flexible_server",
    "azurerm_cosmosdb_postgresql_cluster",
    "azurerm_mssql_virtual_machine",
  ],
  check: (server) => {
    if (server.type === "azurerm_mssql_virtual_machine")
      return meets(server, orAbsent(isOneOf("sql_connectivity_type", ["LOCAL", "PRIVATE"])));
    if (server.type === "azurerm_cosmosdb_postgresql_cluster")
      return all([
        meets(server, is("coordinator_public_ip_access_enabled", false)),
        meets(server, is("node_public_ip_access_enabled", false)),
      ]);
    const closed =
      server.type === "azurerm_postgresql_flexible_server"
        ? meets(server, is("public_network_access_enabled", false))
        : meets(server, isOneOf("public_network_access", ["Disabled"]));
    // A server in a subnet of its own has no public address, whatever the other argument says.
    return closed.verdict === "pass"
      ? closed
      : any(
          [isGiven(server, "delegated_subnet_id"), closed],
          "it stands in no subnet, and public network access is on",
        );
  },
  fix: "Put the server into a delegated subnet, or switch public network access off and add a private endpoint.",
  examples: {
    pass: {
      resource: {
        azurerm_postgresql_flexible_server: {
          a: { name: "psql-memory", delegated_subnet_id: "${azurerm_subnet.a.id}" },
          b: { name: "psql-closed", public_network_access_enabled: false },
        },
      },
    },
    fail: { resource: { azurerm_postgresql_flexible_server: { a: { name: "psql-memory" } } } },
  },
  edges: [
    {
      when: "a cluster of Cosmos DB for PostgreSQL as its body has it",
      given: {
        resource: {
          azapi_resource: {
            closed: {
              type: "Microsoft.DBforPostgreSQL/serverGroupsv2@2022-11-08",
              body: { properties: { coordinatorEnablePublicIpAccess: false, nodeEnablePublicIpAccess: false } },
            },
            open: {
              type: "Microsoft.DBforPostgreSQL/serverGroupsv2@2022-11-08",
              body: { properties: { coordinatorEnablePublicIpAccess: true, nodeEnablePublicIpAccess: false } },
            },
          },
        },
      },
      verdict: { "azapi_resource.closed": "pass", "azapi_resource.open": "fail" },
    },
    {
      when: "a machine opens its SQL Server to the internet",
      given: { resource: { azurerm_mssql_virtual_machine: { a: { sql_connectivity_type: "PUBLIC" } } } },
      verdict: "fail",
    },
    {
      when: "public access of MySQL is off under its former name",
      given: { resource: { azurerm_mysql_flexible_server: { a: { public_network_access_enabled: false } } } },
      verdict: "pass",
    },
  ],
});
