import { isRegionName, regionOf } from "../regions";
import {
  after,
  atLeast,
  between,
  demand,
  from,
  guid,
  matching,
  oneOf,
  type ApplyRule,
  type PlacedValue,
} from "./apply-rule";
import { principalId } from "./identity";
import { keyReady, keyUri } from "./key-vault";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { learn, templatePage } from "./pages";
import type { CosmosRole, ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { identityBlock, named, namedLike, nameOf, region } from "./shapes";

const names = { cosmosAccount: nameRule("cosmos", [3, 44], "lower-hyphens", "global") };

/**
 * The two data-plane roles of every Cosmos DB account; they are not Azure roles but SQL role definitions of the account.
 * Source: https://learn.microsoft.com/azure/cosmos-db/nosql/security/reference-data-plane-roles, read in November 2026.
 */
const dataRoles = {
  dataReader: {
    id: "00000000-0000-0000-0000-000000000001",
    name: "Cosmos DB Built-in Data Reader",
    dataActions: [
      "Microsoft.DocumentDB/databaseAccounts/readMetadata",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/readChangeFeed",
    ],
  },
  dataContributor: {
    id: "00000000-0000-0000-0000-000000000002",
    name: "Cosmos DB Built-in Data Contributor",
    dataActions: [
      "Microsoft.DocumentDB/databaseAccounts/readMetadata",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/*",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/*",
    ],
  },
} as const satisfies Record<string, CosmosRole>;

const roles = {
  cosmosDbOperator: {
    guid: "230815da-be43-4aae-9cb4-875f7bd000aa",
    name: "Cosmos DB Operator",
    purpose:
      "Makes databases and containers, without keys and data. For the agents of a project, on their own account.",
  },
} satisfies ServiceRoles;

const accounts = "Microsoft.DocumentDB/databaseAccounts";
const databases = `${accounts}/sqlDatabases`;
const containers = `${databases}/containers`;
const assignments = `${accounts}/sqlRoleAssignments`;
const customerKeys = `${learn}/cosmos-db/how-to-setup-customer-managed-keys`;
const limits = `${learn}/cosmos-db/concepts-limits`;
const hierarchical = `${learn}/cosmos-db/hierarchical-partition-keys`;
const rolesPage = `${learn}/cosmos-db/nosql/security/reference-data-plane-roles`;
const roleIds: readonly string[] = Object.values(dataRoles).map(({ id }) => id);

const accountName = nameOf(names.cosmosAccount, "azurerm_cosmosdb_account");
/** Names of databases and containers. */
const itemName: ApplyRule = from(
  limits,
  namedLike([1, 255], /^[^/\\#?]*[^/\\#? ]$/, "characters other than / \\ # ?, without a space at the end"),
);
const defaultIdentity = /^UserAssignedIdentity=(\$\{azurerm_user_assigned_identity\.[\w-]+\.id\})$/;
const identityOf = (values: PlacedValue["block"]) => defaultIdentity.exec(String(values["default_identity_type"]))?.[1];

/** Each change of an account after the one before: it refuses a second one meanwhile. */
const oneAtATime: ApplyRule = after(
  "after or before every other database, container, role assignment and endpoint of its account, never at the same time",
  ({ stack, before, resource, block }) =>
    stack
      .filter((each) => /^azurerm_cosmosdb_sql_/.test(each.type) && each !== resource)
      .filter(({ values }) => values["account_name"] === block["account_name"])
      .every((each) => before(resource).has(each) || before(each).has(resource)),
  "https://github.com/hashicorp/terraform-provider-azurerm/issues/15842",
);

/** Cosmos DB for NoSQL. */
export const cosmosDb = {
  names,
  roles,
  dataRoles,
  privateLink: {
    cosmosSql: { type: "azurerm_cosmosdb_account", groupId: "Sql", zones: ["privatelink.documents.azure.com"] },
  },
  logs: {
    cosmosAccount: logs(
      [
        "ControlPlaneRequests",
        "DataPlaneRequests",
        "QueryRuntimeStatistics",
        "PartitionKeyStatistics",
        "PartitionKeyRUConsumption",
      ],
      // https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/microsoft-documentdb-databaseaccounts-metrics
      { metrics: ["Requests"], tables: "Dedicated" },
    ),
  },
  types: types(
    {
      type: "azurerm_cosmosdb_account",
      armType: accounts,
      source: templatePage(accounts),
      arguments: {
        name: named(names.cosmosAccount),
        offer_type: oneOf("Standard"),
        kind: oneOf("GlobalDocumentDB", "MongoDB", "Parse"),
        minimal_tls_version: oneOf("Tls", "Tls11", "Tls12"),
        "backup.type": oneOf("Continuous", "Periodic"),
        "backup.tier": {
          ...oneOf("Continuous7Days", "Continuous30Days"),
          says: "one of Continuous7Days, Continuous30Days; with type Continuous only",
          accepts: ({ value, block }) =>
            block["type"] === "Continuous" && ["Continuous7Days", "Continuous30Days"].includes(String(value)),
        },
        "consistency_policy.consistency_level": oneOf(
          "Eventual",
          "Session",
          "BoundedStaleness",
          "Strong",
          "ConsistentPrefix",
        ),
        "geo_location[].location": region,
        "geo_location[].failover_priority": atLeast(0),
        "geo_location[].zone_redundant": {
          kind: "flag",
          says: "true or false; true in regions with zones only",
          accepts: ({ value, block }) => {
            const location = String(block["location"]);
            return value === false || (value === true && isRegionName(location) && regionOf(location).zones);
          },
          source: `${learn}/reliability/reliability-cosmos-db-nosql`,
        },
        key_vault_key_id: keyUri("without a version", customerKeys),
        default_identity_type: from(
          customerKeys,
          matching(defaultIdentity, "UserAssignedIdentity=<id of one of its identities>, with a customer-managed key"),
        ),
        ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
        local_authentication_disabled: {
          ...oneOf(true, false),
          kind: "flag",
          says: "true or false; true with kind GlobalDocumentDB only",
          accepts: ({ value, block }) => value === false || (value === true && block["kind"] === "GlobalDocumentDB"),
          source: `${learn}/cosmos-db/nosql/how-to-connect-role-based-access-control`,
        },
      },
      flags: [
        "access_key_metadata_writes_enabled",
        "analytical_storage_enabled",
        "automatic_failover_enabled",
        "free_tier_enabled",
        "is_virtual_network_filter_enabled",
        "multiple_write_locations_enabled",
        "network_acl_bypass_for_azure_services",
        "public_network_access_enabled",
      ],
      demands: [
        keyReady(identityOf, customerKeys),
        demand(
          "with a customer-managed key and continuous backup: the key is fetched as a user-assigned identity",
          ({ block }) => block["key_vault_key_id"] === undefined || identityOf(block) !== undefined,
          customerKeys,
        ),
        demand("one region has failover priority 0", ({ block }) => {
          const locations = block["geo_location"] as readonly { failover_priority: number }[];
          return locations.filter(({ failover_priority }) => failover_priority === 0).length === 1;
        }),
      ],
    },
    {
      type: "azurerm_cosmosdb_sql_database",
      armType: databases,
      source: templatePage(databases),
      arguments: {
        name: itemName,
        account_name: accountName,
        "autoscale_settings.max_throughput": {
          ...between(1000, 1_000_000, "in steps of 1,000"),
          accepts: ({ value }) => Number(value) >= 1000 && Number.isInteger(Number(value) / 1000),
          source: `${learn}/cosmos-db/provision-throughput-autoscale`,
        },
      },
      demands: [oneAtATime],
    },
    {
      type: "azurerm_cosmosdb_sql_container",
      armType: containers,
      source: templatePage(containers),
      arguments: {
        name: itemName,
        account_name: accountName,
        database_name: {
          kind: "reference",
          says: "name of a database of the account",
          accepts: ({ written, target }) => target(written)?.type === "azurerm_cosmosdb_sql_database",
        },
        default_ttl: from(`${learn}/cosmos-db/nosql/time-to-live`, between(1, 2_147_483_647, "seconds, or -1")),
        partition_key_kind: {
          ...oneOf("Hash", "MultiHash"),
          says: "Hash with one path, MultiHash with two or three",
          accepts: ({ value, block }) => {
            const { length } = block["partition_key_paths"] as readonly string[];
            return value === (length > 1 ? "MultiHash" : "Hash") && length <= 3;
          },
          source: hierarchical,
        },
        "partition_key_paths[]": matching(/^\/\w+(\/\w+)*$/, "a path such as /userId"),
        partition_key_version: {
          ...oneOf(1, 2),
          says: "1 or 2; 2 with MultiHash",
          accepts: ({ value, block }) => value === 2 || (value === 1 && block["partition_key_kind"] === "Hash"),
          source: hierarchical,
        },
      },
      demands: [oneAtATime],
    },
    {
      type: "azurerm_cosmosdb_sql_role_assignment",
      armType: assignments,
      source: templatePage(assignments),
      arguments: {
        name: guid,
        account_name: accountName,
        principal_id: principalId,
        role_definition_id: {
          kind: "choice",
          says: "<id of the account>/sqlRoleDefinitions/<id of a built-in data-plane role>",
          accepts: ({ written, block, stack }) => {
            const [, account, id = ""] = /^\$\{(.+)\.id\}\/sqlRoleDefinitions\/(.+)$/.exec(String(written)) ?? [];
            const named = stack.some(({ address }) => address === account);
            return named && block["account_name"] === `\${${account}.name}` && roleIds.includes(id);
          },
          source: rolesPage,
        },
        scope: {
          kind: "reference",
          says: "the account, or <id of the account>/dbs/<database>, with or without /colls/<container>",
          accepts: ({ written }) =>
            /^\$\{azurerm_cosmosdb_account\.[\w-]+\.id\}(\/dbs\/[^/]+(\/colls\/[^/]+)?)?$/.test(String(written)),
          source: rolesPage,
        },
      },
      demands: [oneAtATime],
    },
  ),
} satisfies AzureService;
