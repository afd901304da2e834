import { isObject, own, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, inverted, same } from "./azapi-arguments";
import type { AzapiArgument, AzapiType } from "./azapi-types";

const security = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.";

/** Custom properties of a gateway, which name protocols and ciphers and say True or False as text. */
const gatewaySecurity: Readonly<Record<string, string>> = {
  [`${security}Backend.Protocols.Ssl30`]: "backend_ssl30_enabled",
  [`${security}Backend.Protocols.Tls10`]: "backend_tls10_enabled",
  [`${security}Backend.Protocols.Tls11`]: "backend_tls11_enabled",
  [`${security}Protocols.Ssl30`]: "frontend_ssl30_enabled",
  [`${security}Protocols.Tls10`]: "frontend_tls10_enabled",
  [`${security}Protocols.Tls11`]: "frontend_tls11_enabled",
  [`${security}Ciphers.TripleDes168`]: "triple_des_ciphers_enabled",
};

const truth = (value: Json): Json => (typeof value === "string" ? /^true$/i.test(value) : value);

const fromCustomProperties = (value: Json): Json => {
  const properties: JsonObject = isObject(value) ? value : {};
  const entries = Object.entries(gatewaySecurity).flatMap(([from, to]) => {
    const found = own(properties, from);
    return found === undefined ? [] : [[to, truth(found)] as const];
  });
  return Object.fromEntries(entries);
};

const pool = {
  enableEncryptionAtHost: "host_encryption_enabled",
  enableNodePublicIP: "node_public_ip_enabled",
} as const;
const moreOfPool = {
  osDiskType: "os_disk_type",
  vnetSubnetID: "vnet_subnet_id",
  name: "name",
  mode: "mode",
  availabilityZones: "zones",
} as const;

const policyText: readonly AzapiArgument[] = [same("value", "xml_content"), same("format", "format")];
const gatewayPolicy = (type: string, parent: string): AzapiType => ({ type, parent, arguments: policyText });
const enforced = (value: Json): Json => (typeof value === "string" ? value !== "DoNotEnforce" : value);

/**
 * ARM types of gateways, clusters, messaging and governance, lower case. Shapes as in the ARM types of the API versions of
 * 2024 and 2025.
 */
export const platformTypes: Readonly<Record<string, AzapiType>> = {
  "microsoft.apimanagement/service": {
    type: "azurerm_api_management",
    arguments: [
      flag("publicNetworkAccess", "public_network_access_enabled"),
      same("virtualNetworkType", "virtual_network_type"),
      same("virtualNetworkConfiguration.subnetResourceId", "virtual_network_configuration.subnet_id"),
      same("enableClientCertificate", "client_certificate_enabled"),
      same("apiVersionConstraint.minApiVersion", "min_api_version"),
      { from: "sku.name", to: "sku_name" },
      { from: "properties.customProperties", to: "security", convert: fromCustomProperties },
    ],
  },
  "microsoft.apimanagement/service/apis": {
    type: "azurerm_api_management_api",
    parent: "api_management_name",
    arguments: [
      same("path", "path"),
      same("displayName", "display_name"),
      same("protocols", "protocols"),
      same("serviceUrl", "service_url"),
      same("subscriptionRequired", "subscription_required"),
    ],
  },
  "microsoft.apimanagement/service/apis/policies": gatewayPolicy("azurerm_api_management_api_policy", "api_name"),
  "microsoft.apimanagement/service/backends": {
    type: "azurerm_api_management_backend",
    parent: "api_management_name",
    arguments: [
      same("url", "url"),
      same("tls.validateCertificateChain", "tls.validate_certificate_chain"),
      same("tls.validateCertificateName", "tls.validate_certificate_name"),
      blocksOf("credentials", "credentials", { header: "header", query: "query", authorization: "authorization" }),
    ],
  },
  "microsoft.apimanagement/service/namedvalues": {
    type: "azurerm_api_management_named_value",
    parent: "api_management_name",
    arguments: [
      same("displayName", "display_name"),
      same("secret", "secret"),
      same("keyVault.secretIdentifier", "value_from_key_vault.secret_id"),
    ],
  },
  "microsoft.apimanagement/service/policies": gatewayPolicy("azurerm_api_management_policy", "api_management_id"),
  "microsoft.apimanagement/service/policyfragments": {
    type: "azurerm_api_management_policy_fragment",
    parent: "api_management_id",
    arguments: [same("value", "value"), same("format", "format")],
  },
  "microsoft.apimanagement/service/products": {
    type: "azurerm_api_management_product",
    parent: "api_management_name",
    arguments: [same("subscriptionRequired", "subscription_required"), same("approvalRequired", "approval_required")],
  },
  "microsoft.apimanagement/service/products/policies": gatewayPolicy(
    "azurerm_api_management_product_policy",
    "product_id",
  ),
  "microsoft.authorization/locks": {
    type: "azurerm_management_lock",
    parent: "scope",
    arguments: [same("level", "lock_level")],
  },
  "microsoft.authorization/policyassignments": {
    type: "azurerm_subscription_policy_assignment",
    parent: "subscription_id",
    arguments: [{ from: "properties.enforcementMode", to: "enforce", convert: enforced }],
  },
  "microsoft.containerservice/managedclusters": {
    type: "azurerm_kubernetes_cluster",
    arguments: [
      same("apiServerAccessProfile.enablePrivateCluster", "private_cluster_enabled"),
      same("apiServerAccessProfile.enablePrivateClusterPublicFQDN", "private_cluster_public_fqdn_enabled"),
      same("apiServerAccessProfile.authorizedIPRanges", "api_server_access_profile.authorized_ip_ranges"),
      inverted("apiServerAccessProfile.disableRunCommand", "run_command_enabled"),
      same("disableLocalAccounts", "local_account_disabled"),
      same("enableRBAC", "role_based_access_control_enabled"),
      same("oidcIssuerProfile.enabled", "oidc_issuer_enabled"),
      same("securityProfile.workloadIdentity.enabled", "workload_identity_enabled"),
      same("securityProfile.imageCleaner.enabled", "image_cleaner_enabled"),
      same("securityProfile.azureKeyVaultKms.keyId", "key_management_service.key_vault_key_id"),
      same("securityProfile.defender.logAnalyticsWorkspaceResourceId", "microsoft_defender.log_analytics_workspace_id"),
      same("autoUpgradeProfile.upgradeChannel", "automatic_upgrade_channel"),
      same("autoUpgradeProfile.nodeOSUpgradeChannel", "node_os_upgrade_channel"),
      same("diskEncryptionSetID", "disk_encryption_set_id"),
      same("addonProfiles.azurepolicy.enabled", "azure_policy_enabled"),
      same("addonProfiles.httpApplicationRouting.enabled", "http_application_routing_enabled"),
      same("addonProfiles.omsagent.enabled", "oms_agent.enabled"),
      blocksOf("addonProfiles.azureKeyvaultSecretsProvider", "key_vault_secrets_provider", { enabled: "enabled" }),
      blocksOf("aadProfile", "azure_active_directory_role_based_access_control", {
        enableAzureRBAC: "azure_rbac_enabled",
        tenantID: "tenant_id",
      }),
      blocksOf("networkProfile", "network_profile", {
        networkPlugin: "network_plugin",
        networkPluginMode: "network_plugin_mode",
        networkPolicy: "network_policy",
        outboundType: "outbound_type",
      }),
      blocksOf("agentPoolProfiles", "default_node_pool", { ...pool, ...moreOfPool }),
    ],
  },
  "microsoft.containerservice/managedclusters/agentpools": {
    type: "azurerm_kubernetes_cluster_node_pool",
    parent: "kubernetes_cluster_id",
    arguments: Object.entries({ ...pool, ...moreOfPool }).map(([from, to]) => same(from, to)),
  },
  "microsoft.eventhub/namespaces": {
    type: "azurerm_eventhub_namespace",
    arguments: [
      flag("publicNetworkAccess", "public_network_access_enabled"),
      inverted("disableLocalAuth", "local_authentication_enabled"),
      same("minimumTlsVersion", "minimum_tls_version"),
    ],
  },
};
