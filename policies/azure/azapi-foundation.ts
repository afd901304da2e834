import { blocksOf, flag, inverted, listOf, same } from "./azapi-arguments";
import {
  containers,
  ingress,
  isAzure,
  keptDays,
  replication,
  route,
  routes,
  securityRule,
  securityRules,
  vaultPermissions,
  words,
} from "./azapi-conversions";
import type { AzapiType } from "./azapi-types";

const appConfiguration = [
  blocksOf("configuration.secrets", "secret", {
    name: "name",
    value: "value",
    identity: "identity",
    keyVaultUrl: "key_vault_secret_id",
  }),
  blocksOf("configuration.registries", "registry", {
    server: "server",
    identity: "identity",
    username: "username",
    passwordSecretRef: "password_secret_name",
  }),
  { from: "properties.template.containers", to: "template.container", convert: containers },
  { from: "properties.template.initContainers", to: "template.init_container", convert: containers },
];

const connection: AzapiType = {
  type: "azapi_ai_connection",
  parent: "parent_id",
  arguments: [same("authType", "auth_type"), same("category", "category"), same("isSharedToAll", "shared_to_all")],
};

const capabilityHost: AzapiType = {
  type: "azapi_agent_capability_host",
  parent: "parent_id",
  arguments: [
    same("storageConnections", "storage_connections"),
    same("threadStorageConnections", "thread_storage_connections"),
    same("vectorStoreConnections", "vector_store_connections"),
  ],
};

/**
 * ARM types of networks, data, identities and AI, and more properties of those of the first table, lower case. Types that
 * azurerm does not have carry a name of their own that starts with `azapi_`. Shapes as in the ARM types of the API versions
 * of 2025.
 */
export const foundationTypes: Readonly<Record<string, AzapiType>> = {
  "microsoft.app/containerapps": {
    type: "azurerm_container_app",
    arguments: [
      same("managedEnvironmentId", "container_app_environment_id"),
      same("environmentId", "container_app_environment_id"),
      { from: "properties.configuration.ingress", to: "ingress", convert: ingress },
      ...appConfiguration,
    ],
  },
  "microsoft.app/jobs": {
    type: "azurerm_container_app_job",
    arguments: [same("environmentId", "container_app_environment_id"), ...appConfiguration],
  },
  "microsoft.app/managedenvironments": {
    type: "azurerm_container_app_environment",
    arguments: [same("zoneRedundant", "zone_redundancy_enabled")],
  },
  "microsoft.authorization/roleassignments": {
    type: "azurerm_role_assignment",
    parent: "scope",
    arguments: [
      same("roleDefinitionId", "role_definition_id"),
      same("principalId", "principal_id"),
      same("principalType", "principal_type"),
    ],
  },
  "microsoft.authorization/roledefinitions": {
    type: "azurerm_role_definition",
    arguments: [
      same("assignableScopes", "assignable_scopes"),
      blocksOf("permissions", "permissions", { actions: "actions", dataActions: "data_actions" }),
    ],
  },
  "microsoft.cognitiveservices/accounts": {
    type: "azurerm_cognitive_account",
    arguments: [
      listOf("networkAcls.ipRules", "value", "network_acls.ip_rules"),
      blocksOf("networkInjections", "network_injection", { scenario: "scenario", subnetArmId: "subnet_id" }),
    ],
  },
  "microsoft.cognitiveservices/accounts/capabilityhosts": { ...capabilityHost, type: "azapi_account_capability_host" },
  "microsoft.cognitiveservices/accounts/connections": connection,
  "microsoft.cognitiveservices/accounts/projects/capabilityhosts": capabilityHost,
  "microsoft.cognitiveservices/accounts/projects/connections": connection,
  "microsoft.containerregistry/registries": {
    type: "azurerm_container_registry",
    arguments: [
      { from: "sku.name", to: "sku" },
      same("dataEndpointEnabled", "data_endpoint_enabled"),
      same("encryption.keyVaultProperties.keyIdentifier", "encryption.key_vault_key_id"),
      same("networkRuleSet.defaultAction", "network_rule_set.default_action"),
      blocksOf("networkRuleSet.ipRules", "network_rule_set.ip_rule", { action: "action", value: "ip_range" }),
      flag("zoneRedundancy", "zone_redundancy_enabled"),
    ],
  },
  "microsoft.documentdb/databaseaccounts": {
    type: "azurerm_cosmosdb_account",
    arguments: [
      { from: "kind", to: "kind" },
      blocksOf("cors", "cors_rule", { allowedOrigins: "allowed_origins" }),
      same("enableAutomaticFailover", "automatic_failover_enabled"),
      listOf("ipRules", "ipAddressOrRange", "ip_range_filter"),
      same("isVirtualNetworkFilterEnabled", "is_virtual_network_filter_enabled"),
      blocksOf("locations", "geo_location", { locationName: "location", isZoneRedundant: "zone_redundant" }),
      { from: "properties.networkAclBypass", to: "network_acl_bypass_for_azure_services", convert: isAzure },
    ],
  },
  "microsoft.insights/components": {
    type: "azurerm_application_insights",
    arguments: [
      same("DisableIpMasking", "disable_ip_masking"),
      same("DisableLocalAuth", "local_authentication_disabled"),
      same("WorkspaceResourceId", "workspace_id"),
      flag("publicNetworkAccessForIngestion", "internet_ingestion_enabled"),
      flag("publicNetworkAccessForQuery", "internet_query_enabled"),
    ],
  },
  "microsoft.keyvault/vaults": {
    type: "azurerm_key_vault",
    arguments: [
      { from: "properties.accessPolicies", to: "access_policy", convert: vaultPermissions },
      same("enabledForDeployment", "enabled_for_deployment"),
      same("enabledForDiskEncryption", "enabled_for_disk_encryption"),
      same("enabledForTemplateDeployment", "enabled_for_template_deployment"),
      same("enableSoftDelete", "soft_delete_enabled"),
      listOf("networkAcls.ipRules", "value", "network_acls.ip_rules"),
      same("sku.name", "sku_name"),
    ],
  },
  "microsoft.keyvault/vaults/keys": {
    type: "azurerm_key_vault_key",
    parent: "key_vault_id",
    arguments: [same("kty", "key_type"), same("keySize", "key_size")],
  },
  "microsoft.keyvault/vaults/secrets": {
    type: "azurerm_key_vault_secret",
    parent: "key_vault_id",
    arguments: [same("attributes.exp", "expiration_date"), same("contentType", "content_type")],
  },
  "microsoft.machinelearningservices/workspaces": {
    type: "azurerm_machine_learning_workspace",
    arguments: [
      same("encryption.keyVaultProperties.keyIdentifier", "encryption.key_id"),
      same("hbiWorkspace", "high_business_impact"),
      same("managedNetwork.isolationMode", "managed_network.isolation_mode"),
      flag("publicNetworkAccess", "public_network_access_enabled"),
      same("storageAccount", "storage_account_id"),
    ],
  },
  "microsoft.machinelearningservices/workspaces/connections": connection,
  "microsoft.managedidentity/userassignedidentities/federatedidentitycredentials": {
    type: "azurerm_federated_identity_credential",
    parent: "parent_id",
    arguments: [same("audiences", "audience"), same("issuer", "issuer"), same("subject", "subject")],
  },
  "microsoft.network/networksecuritygroups": {
    type: "azurerm_network_security_group",
    arguments: [{ from: "properties.securityRules", to: "security_rule", convert: securityRules }],
  },
  "microsoft.network/networksecuritygroups/securityrules": {
    type: "azurerm_network_security_rule",
    parent: "network_security_group_name",
    arguments: Object.entries(securityRule).map(([from, to]) => same(from, to)),
  },
  "microsoft.network/publicipaddresses": {
    type: "azurerm_public_ip",
    arguments: [
      { from: "sku.name", to: "sku" },
      { from: "zones", to: "zones" },
      same("ddosSettings.protectionMode", "ddos_protection_mode"),
    ],
  },
  "microsoft.network/routetables": {
    type: "azurerm_route_table",
    arguments: [
      inverted("disableBgpRoutePropagation", "bgp_route_propagation_enabled"),
      { from: "properties.routes", to: "route", convert: routes },
    ],
  },
  "microsoft.network/routetables/routes": {
    type: "azurerm_route",
    parent: "route_table_name",
    arguments: Object.entries(route).map(([from, to]) => same(from, to)),
  },
  "microsoft.network/virtualnetworks/subnets": {
    type: "azurerm_subnet",
    parent: "virtual_network_name",
    arguments: [
      same("defaultOutboundAccess", "default_outbound_access_enabled"),
      same("networkSecurityGroup.id", "network_security_group_id_wo"),
      same("privateEndpointNetworkPolicies", "private_endpoint_network_policies"),
      same("routeTable.id", "route_table_id_wo"),
      listOf("serviceEndpoints", "service", "service_endpoints"),
    ],
  },
  "microsoft.operationalinsights/workspaces": {
    type: "azurerm_log_analytics_workspace",
    arguments: [
      same("features.immediatePurgeDataOn30Days", "immediate_data_purge_on_30_days_enabled"),
      inverted("features.disableLocalAuth", "local_authentication_enabled"),
      flag("publicNetworkAccessForIngestion", "internet_ingestion_enabled"),
      flag("publicNetworkAccessForQuery", "internet_query_enabled"),
      same("retentionInDays", "retention_in_days"),
      same("workspaceCapping.dailyQuotaGb", "daily_quota_gb"),
    ],
  },
  "microsoft.search/searchservices": {
    type: "azurerm_search_service",
    arguments: [
      { from: "sku.name", to: "sku" },
      listOf("networkRuleSet.ipRules", "value", "allowed_ips"),
      same("replicaCount", "replica_count"),
    ],
  },
  "microsoft.storage/storageaccounts": {
    type: "azurerm_storage_account",
    arguments: [
      { from: "kind", to: "account_kind" },
      { from: "sku.name", to: "account_replication_type", convert: replication },
      { from: "properties.networkAcls.bypass", to: "network_rules.bypass", convert: words },
      listOf("networkAcls.ipRules", "value", "network_rules.ip_rules"),
      same("isNfsV3Enabled", "nfsv3_enabled"),
      same("sasPolicy.sasExpirationPeriod", "sas_policy.expiration_period"),
    ],
  },
  "microsoft.storage/storageaccounts/blobservices": {
    type: "azapi_storage_blob_service",
    parent: "storage_account_id",
    arguments: [
      same("isVersioningEnabled", "blob_properties.versioning_enabled"),
      { from: "properties.deleteRetentionPolicy", to: "blob_properties.delete_retention_policy", convert: keptDays },
      {
        from: "properties.containerDeleteRetentionPolicy",
        to: "blob_properties.container_delete_retention_policy",
        convert: keptDays,
      },
    ],
  },
  "microsoft.storage/storageaccounts/blobservices/containers": {
    type: "azurerm_storage_container",
    parent: "storage_account_id",
    arguments: [
      {
        from: "properties.publicAccess",
        to: "container_access_type",
        convert: (value) => (value === "None" ? "private" : typeof value === "string" ? value.toLowerCase() : value),
      },
    ],
  },
};
