import { blocksOf, bodies, flag, listOf, same } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { word } from "./word";

/** Somebody who is given a role in Data Explorer. */
const principal = bodies({ principalType: "principal_type", role: "role", tenantId: "tenant_id" });

/** Data Factory, Databricks, Data Explorer, Purview and Synapse. */
export const analytics: readonly Card[] = [
  {
    azurerm: "azurerm_data_factory",
    arm: "Microsoft.DataFactory/factories",
    id: inGroup,
    arguments: {
      customer_managed_key_id: { default: noDefault, body: same("encryption.keyName") },
      managed_virtual_network_enabled: {
        default: false,
        body: noBody("it is a resource of its own, factories/managedVirtualNetworks"),
      },
      public_network_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    logs: ["ActivityRuns", "PipelineRuns", "TriggerRuns"],
  },
  {
    azurerm: "azurerm_databricks_workspace",
    arm: "Microsoft.Databricks/workspaces",
    id: inGroup,
    arguments: {
      "custom_parameters.no_public_ip": { default: true, in3: false, body: same("parameters.enableNoPublicIp.value") },
      default_storage_firewall_enabled: { default: noDefault, body: flag("defaultStorageFirewall") },
      customer_managed_key_enabled: { default: false, body: same("parameters.prepareEncryption.value") },
      infrastructure_encryption_enabled: {
        default: false,
        body: same("parameters.requireInfrastructureEncryption.value"),
      },
      managed_disk_cmk_key_vault_key_id: {
        default: noDefault,
        body: same("encryption.entities.managedDisk.keyVaultProperties.keyName"),
      },
      managed_disk_cmk_rotation_to_latest_version_enabled: {
        default: noDefault,
        body: same("encryption.entities.managedDisk.rotationToLatestKeyVersionEnabled"),
      },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    logs: ["accounts", "clusters", "jobs", "notebook", "secrets", "unityCatalog", "workspace"],
  },
  {
    azurerm: "azurerm_kusto_cluster",
    arm: "Microsoft.Kusto/clusters",
    id: inGroup,
    arguments: {
      allowed_ip_ranges: { default: noDefault, body: same("allowedIpRangeList") },
      disk_encryption_enabled: { default: false, body: same("enableDiskEncryption") },
      double_encryption_enabled: { default: false, body: same("enableDoubleEncryption") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      // azurerm sends the empty list from version 3 on, https://github.com/hashicorp/terraform-provider-azurerm/pull/14243; ARM trusts all:
      // https://learn.microsoft.com/azure/data-explorer/kusto/access-control/cross-tenant-query-and-commands
      trusted_external_tenants: { default: [], inArm: ["*"], body: listOf("trustedExternalTenants", "value") },
    },
  },
  {
    azurerm: "azurerm_kusto_cluster_principal_assignment",
    arm: "Microsoft.Kusto/clusters/principalAssignments",
    parent: "cluster_name",
    arguments: principal,
  },
  {
    azurerm: "azurerm_kusto_database_principal_assignment",
    arm: "Microsoft.Kusto/clusters/databases/principalAssignments",
    parent: "database_name",
    arguments: principal,
  },
  {
    azurerm: "azurerm_purview_account",
    arm: "Microsoft.Purview/accounts",
    id: inGroup,
    arguments: {
      // azurerm leaves the storage of ingestion to the service.
      "ingestion_storage.public_network_access": {
        default: noDefault,
        body: same("ingestionStorage.publicNetworkAccess"),
      },
      public_network_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_synapse_workspace",
    arm: "Microsoft.Synapse/workspaces",
    id: inGroup,
    arguments: {
      azuread_authentication_only: { default: false, body: same("azureADOnlyAuthentication") },
      data_exfiltration_protection_enabled: {
        default: false,
        body: same("managedVirtualNetworkSettings.preventDataExfiltration"),
      },
      managed_virtual_network_enabled: {
        default: false,
        body: same("managedVirtualNetwork", word("default")),
      },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    logs: ["BuiltinSqlReqsEnded", "GatewayApiRequests", "SQLSecurityAuditEvents", "SynapseRbacOperations"],
  },
  {
    azurerm: "azurerm_synapse_firewall_rule",
    arm: "Microsoft.Synapse/workspaces/firewallRules",
    parent: "synapse_workspace_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
  {
    azurerm: "azurerm_analysis_services_server",
    arm: "Microsoft.AnalysisServices/servers",
    id: inGroup,
    arguments: {
      ipv4_firewall_rule: {
        default: noDefault,
        body: blocksOf("ipV4FirewallSettings.firewallRules", {
          firewallRuleName: "name",
          rangeStart: "range_start",
          rangeEnd: "range_end",
        }),
      },
      ...withoutDefault("ipv4_firewall_rule.range_start", "ipv4_firewall_rule.range_end"),
    },
  },
];
