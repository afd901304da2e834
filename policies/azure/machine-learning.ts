import { flag, inverted, same } from "./body";
import { below, inGroup, noDefault, type Card } from "./card";

/** Machine Learning. */
export const machineLearning: readonly Card[] = [
  {
    azurerm: "azurerm_ai_foundry",
    arguments: {
      "managed_network.isolation_mode": { default: "Disabled" },
      public_network_access: { default: "Enabled" },
    },
  },
  {
    azurerm: "azurerm_machine_learning_compute_cluster",
    arm: "Microsoft.MachineLearningServices/workspaces/computes",
    id: below("machine_learning_workspace_id"),
    arguments: {
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      node_public_ip_enabled: { default: true, body: same("properties.enableNodePublicIp") },
      "scale_settings.min_node_count": {
        default: noDefault,
        body: same("properties.scaleSettings.minNodeCount"),
      },
      ssh_public_access_enabled: { default: false, body: flag("properties.remoteLoginPortPublicAccess") },
      subnet_resource_id: { default: noDefault, body: same("properties.subnet.id") },
    },
  },
  {
    azurerm: "azurerm_machine_learning_compute_instance",
    arguments: {
      local_auth_enabled: { default: true },
      node_public_ip_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_machine_learning_workspace",
    arm: "Microsoft.MachineLearningServices/workspaces",
    id: inGroup,
    arguments: {
      "encryption.key_id": { default: noDefault, body: same("encryption.keyVaultProperties.keyIdentifier") },
      high_business_impact: { default: false, body: same("hbiWorkspace") },
      "managed_network.isolation_mode": { default: "Disabled", body: same("managedNetwork.isolationMode") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      "serverless_compute.public_ip_enabled": { default: false },
      storage_account_id: { default: noDefault, body: same("storageAccount") },
    },
    privateLink: { amlworkspace: ["privatelink.api.azureml.ms", "privatelink.notebooks.azure.net"] },
  },
];
