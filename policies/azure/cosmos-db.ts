import type { Json } from "../../common/json";
import { blocksOf, bodies, flag, inverted, listOf, same, top } from "./body";
import { inGroup, noBody, noDefault, type Card } from "./card";
import { move, opposite } from "./rename";
import { isWord } from "./word";

/** The bypass is for Azure's own services. */
const isAzure = (value: Json): Json => (typeof value === "string" ? isWord(value, "AzureServices") : value);

/** Cosmos DB. */
export const cosmosDb: readonly Card[] = [
  {
    azurerm: "azurerm_cosmosdb_account",
    arm: "Microsoft.DocumentDB/databaseAccounts",
    id: inGroup,
    arguments: {
      access_key_metadata_writes_enabled: { default: true, body: inverted("disableKeyBasedMetadataWriteAccess") },
      automatic_failover_enabled: { default: false, body: same("enableAutomaticFailover") },
      "backup.type": { default: noDefault, body: same("backupPolicy.type") },
      cors_rule: { default: noDefault, body: blocksOf("cors", { allowedOrigins: "allowed_origins" }) },
      "cors_rule.allowed_origins": { default: noDefault },
      geo_location: {
        default: noDefault,
        body: blocksOf("locations", { locationName: "location", isZoneRedundant: "zone_redundant" }),
      },
      "geo_location.zone_redundant": { default: false },
      ip_range_filter: { default: noDefault, body: listOf("ipRules", "ipAddressOrRange") },
      is_virtual_network_filter_enabled: { default: false, body: same("isVirtualNetworkFilterEnabled") },
      key_vault_key_id: { default: noDefault, body: same("keyVaultKeyUri") },
      kind: { default: "GlobalDocumentDB", body: top("kind") },
      local_authentication_disabled: { default: false, body: same("disableLocalAuth") },
      managed_hsm_key_id: {
        default: noDefault,
        body: noBody("the address of the key stands in keyVaultKeyUri, whichever keeps it"),
      },
      minimal_tls_version: { default: "Tls12", body: same("minimalTlsVersion") },
      network_acl_bypass_for_azure_services: { default: false, body: same("networkAclBypass", isAzure) },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    renames: [
      opposite("local_authentication_enabled", "local_authentication_disabled"),
      move("enable_automatic_failover", "automatic_failover_enabled"),
      move("enable_multiple_write_locations", "multiple_write_locations_enabled"),
    ],
    privateLink: {
      Sql: ["privatelink.documents.azure.com"],
      SqlDedicated: ["privatelink.sqlx.cosmos.azure.com"],
      MongoDB: ["privatelink.mongo.cosmos.azure.com"],
      Cassandra: ["privatelink.cassandra.cosmos.azure.com"],
      Gremlin: ["privatelink.gremlin.cosmos.azure.com"],
      Table: ["privatelink.table.cosmos.azure.com"],
      Analytical: ["privatelink.analytics.cosmos.azure.com"],
    },
    logs: ["ControlPlaneRequests", "DataPlaneRequests"],
  },
  {
    azurerm: "azurerm_cosmosdb_postgresql_cluster",
    arm: "Microsoft.DBforPostgreSQL/serverGroupsv2",
    id: inGroup,
    arguments: {
      coordinator_public_ip_access_enabled: { default: true, body: same("coordinatorEnablePublicIpAccess") },
      node_public_ip_access_enabled: { default: false, body: same("nodeEnablePublicIpAccess") },
    },
  },
  {
    azurerm: "azurerm_mongo_cluster",
    arm: "Microsoft.DocumentDB/mongoClusters",
    id: inGroup,
    arguments: {
      authentication_methods: { default: noDefault, body: same("authConfig.allowedModes") },
      public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_mongo_cluster_firewall_rule",
    arm: "Microsoft.DocumentDB/mongoClusters/firewallRules",
    parent: "mongo_cluster_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
  {
    azurerm: "azurerm_cosmosdb_postgresql_firewall_rule",
    arm: "Microsoft.DBforPostgreSQL/serverGroupsv2/firewallRules",
    parent: "cluster_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
  {
    azurerm: "azurerm_cosmosdb_sql_role_assignment",
    arm: "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments",
    parent: "account_id",
    arguments: {
      account_name: { default: noDefault, body: noBody("ARM names the account by its id") },
      principal_id: { default: noDefault, body: same("principalId") },
      role_definition_id: { default: noDefault, body: same("roleDefinitionId") },
      scope: { default: noDefault, body: same("scope") },
    },
  },
  {
    azurerm: "azurerm_cosmosdb_sql_role_definition",
    arm: "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions",
    parent: "account_id",
    arguments: {
      permissions: { default: noDefault, body: blocksOf("permissions", { dataActions: "data_actions" }) },
      "permissions.data_actions": { default: noDefault },
    },
  },
];
