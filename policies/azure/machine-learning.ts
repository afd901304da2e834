import { isObject, objects, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, inverted, same } from "./body";
import { below, inGroup, noDefault, withoutDefault, type Card } from "./card";
import { property } from "./property";
import { isWord } from "./word";

const isKind = (member: string, kind: string) => (body: Json | undefined) =>
  objects(body)
    .flatMap((sent) => objects(property(sent, "properties")))
    .some((properties) => isWord(property(properties, member), kind));

/** Whether the storage that a registry makes in one of its regions may be read by anybody. */
const hasPublicBlobs = (regions: Json): Json => {
  if (typeof regions === "string") return regions;
  const below = (found: readonly JsonObject[], name: string) => found.flatMap((one) => objects(property(one, name)));
  const stores = below(below(objects(regions), "storageAccountDetails"), "systemCreatedStorageAccount");
  return stores.some((store) => property(store, "allowBlobPublicAccess") === true);
};

/** Machine Learning. */
export const machineLearning: readonly Card[] = [
  {
    azurerm: "azurerm_machine_learning_workspace_network_outbound_rule_fqdn",
    arm: "Microsoft.MachineLearningServices/workspaces/outboundRules",
    parent: "workspace_id",
    when: isKind("type", "FQDN"),
    arguments: { destination_fqdn: { default: noDefault, body: same("destination") } },
  },
  {
    azurerm: "azurerm_machine_learning_workspace_network_outbound_rule_service_tag",
    arm: "Microsoft.MachineLearningServices/workspaces/outboundRules",
    parent: "workspace_id",
    when: isKind("type", "ServiceTag"),
    arguments: {
      service_tag: { default: noDefault, body: same("destination.serviceTag") },
      // azurerm has no argument for addresses, which win over the tag.
      address_prefixes: { default: noDefault, body: same("destination.addressPrefixes") },
      action: { default: "Allow", body: same("destination.action") },
    },
  },
  {
    azurerm: "azurerm_ai_foundry",
    arm: "Microsoft.MachineLearningServices/workspaces",
    noBody: "a workspace in azapi is read as azurerm_machine_learning_workspace",
    arguments: {
      "managed_network.isolation_mode": { default: "Disabled" },
      public_network_access: { default: "Enabled" },
      ...withoutDefault("high_business_impact_enabled", "storage_account_id"),
    },
  },
  {
    azurerm: "azurerm_machine_learning_compute_cluster",
    arm: "Microsoft.MachineLearningServices/workspaces/computes",
    when: isKind("computeType", "AmlCompute"),
    id: below("machine_learning_workspace_id"),
    arguments: {
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      node_public_ip_enabled: { default: true, body: same("properties.enableNodePublicIp") },
      "scale_settings.min_node_count": { default: noDefault, body: same("properties.scaleSettings.minNodeCount") },
      // Left out or not specified, the port of nodes is closed in a network of their own and open on others.
      ssh_public_access_enabled: {
        default: false,
        inArm: true,
        body: [
          same("properties.subnet", (subnet) => (isObject(subnet) ? false : null)),
          flag("properties.remoteLoginPortPublicAccess"),
        ],
      },
      subnet_resource_id: { default: noDefault, body: same("properties.subnet.id") },
    },
  },
  {
    azurerm: "azurerm_machine_learning_compute_instance",
    arm: "Microsoft.MachineLearningServices/workspaces/computes",
    when: isKind("computeType", "ComputeInstance"),
    parent: "machine_learning_workspace_id",
    arguments: {
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      node_public_ip_enabled: { default: true, body: same("properties.enableNodePublicIp") },
      ssh: {
        default: noDefault,
        body: blocksOf("properties.sshSettings", { adminPublicKey: "public_key" }, (settings) =>
          isWord(property(settings, "sshPublicAccess"), "Enabled"),
        ),
      },
      subnet_resource_id: { default: noDefault, body: same("properties.subnet.id") },
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
      public_network_access_enabled: { default: true, in3: false, body: flag("publicNetworkAccess") },
      "serverless_compute.public_ip_enabled": {
        default: false,
        body: inverted("serverlessComputeSettings.serverlessComputeNoPublicIP"),
      },
      storage_account_id: { default: noDefault, body: same("storageAccount") },
    },
    privateLink: { amlworkspace: ["privatelink.api.azureml.ms", "privatelink.notebooks.azure.net"] },
    logs: [
      "ComputeInstanceEvent",
      "DataStoreChangeEvent",
      "DataStoreReadEvent",
      "ModelsActionEvent",
      "ModelsChangeEvent",
      "ModelsReadEvent",
      "RunEvent",
    ],
  },
  {
    azurerm: "azurerm_machine_learning_datastore_blobstorage",
    arm: "Microsoft.MachineLearningServices/workspaces/datastores",
    when: isKind("datastoreType", "AzureBlob"),
    parent: "workspace_id",
    arguments: {
      account_key: { default: noDefault, body: same("credentials.secrets.key") },
      shared_access_signature: { default: noDefault, body: same("credentials.secrets.sasToken") },
    },
  },
  {
    azurerm: "azurerm_machine_learning_datastore_fileshare",
    arm: "Microsoft.MachineLearningServices/workspaces/datastores",
    when: isKind("datastoreType", "AzureFile"),
    parent: "workspace_id",
    arguments: {
      account_key: { default: noDefault, body: same("credentials.secrets.key") },
      shared_access_signature: { default: noDefault, body: same("credentials.secrets.sasToken") },
    },
  },
  {
    azurerm: "azurerm_machine_learning_datastore_datalake_gen2",
    arm: "Microsoft.MachineLearningServices/workspaces/datastores",
    when: isKind("datastoreType", "AzureDataLakeGen2"),
    parent: "workspace_id",
    arguments: {
      client_secret: { default: noDefault, body: same("credentials.secrets.clientSecret") },
    },
  },
  {
    azurerm: "azapi_ml_online_endpoint",
    arm: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
    parent: "parent_id",
    arguments: {
      auth_mode: { default: noDefault, body: same("authMode") },
      public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azapi_ml_registry",
    arm: "Microsoft.MachineLearningServices/registries",
    arguments: {
      blob_public_access: { default: noDefault, body: same("regionDetails", hasPublicBlobs) },
      public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    },
  },
];
