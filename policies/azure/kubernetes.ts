import { isList, objects, type Json } from "../../common/json";
import { blocksOf, bodies, inverted, isTrue, same, top, valueOf } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { move, type Rename } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

/** Properties of an agent pool, with the arguments they stand for. */
const nodePool = {
  availabilityZones: "zones",
  enableEncryptionAtHost: "host_encryption_enabled",
  enableNodePublicIP: "node_public_ip_enabled",
  nodePublicIPPrefixID: "node_public_ip_prefix_id",
  mode: "mode",
  osDiskType: "os_disk_type",
  vnetSubnetID: "vnet_subnet_id",
} as const;

const nodePoolRenames = (prefix: string): readonly Rename[] => [
  move(`${prefix}enable_auto_scaling`, `${prefix}auto_scaling_enabled`),
  move(`${prefix}enable_host_encryption`, `${prefix}host_encryption_enabled`),
  move(`${prefix}enable_node_public_ip`, `${prefix}node_public_ip_enabled`),
];

const hasExternalGateway = (gateways: Json): Json =>
  isList(gateways)
    ? objects(gateways).some(
        (gateway) => isWord(property(gateway, "mode"), "External") && property(gateway, "enabled") === true,
      )
    : gateways;

/** Kubernetes Service. */
export const kubernetes: readonly Card[] = [
  {
    azurerm: "azurerm_kubernetes_cluster",
    arm: "Microsoft.ContainerService/managedClusters",
    id: inGroup,
    arguments: {
      "api_server_access_profile.authorized_ip_ranges": {
        default: noDefault,
        body: same("apiServerAccessProfile.authorizedIPRanges"),
      },
      automatic_upgrade_channel: { default: noDefault, body: same("autoUpgradeProfile.upgradeChannel") },
      azure_active_directory_role_based_access_control: {
        default: noDefault,
        body: blocksOf("aadProfile", {
          enableAzureRBAC: "azure_rbac_enabled",
          tenantID: "tenant_id",
        }),
      },
      azure_policy_enabled: { default: false, body: same("addonProfiles.azurepolicy.enabled") },
      default_node_pool: { default: noDefault, body: blocksOf("agentPoolProfiles", { name: "name", ...nodePool }) },
      "default_node_pool.host_encryption_enabled": { default: false },
      "default_node_pool.node_public_ip_enabled": { default: false },
      "default_node_pool.os_disk_type": { default: "Managed" },
      disk_encryption_set_id: { default: noDefault, body: same("diskEncryptionSetID") },
      http_application_routing_enabled: { default: false, body: same("addonProfiles.httpApplicationRouting.enabled") },
      image_cleaner_enabled: { default: false, body: same("securityProfile.imageCleaner.enabled") },
      key_management_service: {
        default: noDefault,
        body: blocksOf(
          "securityProfile.azureKeyVaultKms",
          { keyId: "key_vault_key_id", keyVaultNetworkAccess: "key_vault_network_access" },
          (service) => property(service, "enabled") !== false,
        ),
      },
      "key_management_service.key_vault_network_access": { default: "Public" },
      key_vault_secrets_provider: {
        default: noDefault,
        body: blocksOf("addonProfiles.azureKeyvaultSecretsProvider", {
          enabled: "enabled",
          "config.enableSecretRotation": valueOf("secret_rotation_enabled", isTrue),
        }),
      },
      local_account_disabled: { default: false, body: same("disableLocalAccounts") },
      microsoft_defender: {
        default: noDefault,
        body: blocksOf(
          "securityProfile.defender",
          { logAnalyticsWorkspaceResourceId: "log_analytics_workspace_id" },
          (sensor) =>
            objects(property(sensor, "securityMonitoring")).every((one) => property(one, "enabled") !== false),
        ),
      },
      network_profile: {
        default: noDefault,
        body: blocksOf("networkProfile", {
          networkPlugin: "network_plugin",
          networkPluginMode: "network_plugin_mode",
          networkPolicy: "network_policy",
          outboundType: "outbound_type",
        }),
      },
      "network_profile.outbound_type": { default: "loadBalancer" },
      node_os_upgrade_channel: {
        default: "NodeImage",
        in3: "None",
        body: same("autoUpgradeProfile.nodeOSUpgradeChannel"),
      },
      oidc_issuer_enabled: { default: false, in5: true, body: same("oidcIssuerProfile.enabled") },
      "oms_agent.enabled": { default: noDefault, body: same("addonProfiles.omsagent.enabled") },
      "oms_agent.msi_auth_for_monitoring_enabled": {
        default: noDefault,
        body: same("addonProfiles.omsagent.config.useAADAuth", isTrue),
      },
      private_cluster_enabled: { default: false, body: same("apiServerAccessProfile.enablePrivateCluster") },
      private_dns_zone_id: { default: noDefault, body: same("apiServerAccessProfile.privateDNSZone") },
      private_cluster_public_fqdn_enabled: {
        default: false,
        body: same("apiServerAccessProfile.enablePrivateClusterPublicFQDN"),
      },
      role_based_access_control_enabled: { default: true, body: same("enableRBAC") },
      run_command_enabled: { default: true, body: inverted("apiServerAccessProfile.disableRunCommand") },
      "service_mesh_profile.external_ingress_gateway_enabled": {
        default: false,
        body: same("serviceMeshProfile.istio.components.ingressGateways", hasExternalGateway),
      },
      sku_tier: { default: "Free", body: top("sku.tier") },
      workload_identity_enabled: { default: false, body: same("securityProfile.workloadIdentity.enabled") },
      ...withoutDefault(
        "azure_active_directory_role_based_access_control.azure_rbac_enabled",
        "default_node_pool.node_public_ip_prefix_id",
        "default_node_pool.zones",
        "key_management_service.key_vault_key_id",
        "key_vault_secrets_provider.secret_rotation_enabled",
        "network_profile.network_plugin",
        "network_profile.network_policy",
      ),
    },
    renames: [
      ...nodePoolRenames("default_node_pool."),
      move("api_server_authorized_ip_ranges", "api_server_access_profile.authorized_ip_ranges"),
      move("automatic_channel_upgrade", "automatic_upgrade_channel"),
      move("node_os_channel_upgrade", "node_os_upgrade_channel"),
      move("role_based_access_control.enabled", "role_based_access_control_enabled"),
      move("role_based_access_control.azure_active_directory", "azure_active_directory_role_based_access_control"),
      move("addon_profile.azure_policy.enabled", "azure_policy_enabled"),
      move("addon_profile.http_application_routing.enabled", "http_application_routing_enabled"),
      move("addon_profile.azure_keyvault_secrets_provider", "key_vault_secrets_provider"),
      move("addon_profile.oms_agent", "oms_agent"),
    ],
    logs: ["kube-audit-admin|kube-audit", "guard"],
  },
  {
    azurerm: "azurerm_kubernetes_flux_configuration",
    noBody: "its ARM type is not among those that are read",
    arguments: { "bucket.tls_enabled": { default: true } },
  },
  {
    azurerm: "azurerm_kubernetes_cluster_node_pool",
    arm: "Microsoft.ContainerService/managedClusters/agentPools",
    parent: "kubernetes_cluster_id",
    arguments: {
      ...bodies(nodePool),
      host_encryption_enabled: { default: false, body: same("enableEncryptionAtHost") },
      node_public_ip_enabled: { default: false, body: same("enableNodePublicIP") },
      os_disk_type: { default: "Managed", body: same("osDiskType") },
    },
    renames: nodePoolRenames(""),
  },
];
