import { bodies } from "./body";
import { inGroup, type Card } from "./card";

/** Data Factory, Databricks, Data Explorer, Purview and Synapse. */
export const analytics: readonly Card[] = [
  {
    azurerm: "azurerm_data_factory",
    arm: "Microsoft.DataFactory/factories",
    id: inGroup,
    arguments: {
      managed_virtual_network_enabled: { default: false },
      public_network_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_databricks_workspace",
    arm: "Microsoft.Databricks/workspaces",
    id: inGroup,
    arguments: {
      "custom_parameters.no_public_ip": { default: true, in3: false },
      customer_managed_key_enabled: { default: false },
      infrastructure_encryption_enabled: { default: false },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_kusto_cluster",
    arm: "Microsoft.Kusto/clusters",
    id: inGroup,
    arguments: {
      disk_encryption_enabled: { default: false },
      double_encryption_enabled: { default: false },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_purview_account",
    arm: "Microsoft.Purview/accounts",
    id: inGroup,
    arguments: {
      public_network_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_synapse_workspace",
    arm: "Microsoft.Synapse/workspaces",
    id: inGroup,
    arguments: {
      azuread_authentication_only: { default: false },
      data_exfiltration_protection_enabled: { default: false },
      managed_virtual_network_enabled: { default: false },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_synapse_firewall_rule",
    arm: "Microsoft.Synapse/workspaces/firewallRules",
    parent: "synapse_workspace_id",
    arguments: bodies({ startIpAddress: "start_ip_address", endIpAddress: "end_ip_address" }),
  },
];
