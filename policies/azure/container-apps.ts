import { objects, type Json } from "../../common/json";
import { blocksOf, listOf, nested, same, valueOf } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { property } from "./property";

const containers = (from: string) =>
  blocksOf(from, {
    name: "name",
    image: "image",
    env: nested("env", { name: "name", value: "value", secretRef: "secret_name" }),
  });

const configuration: Card["arguments"] = {
  secret: {
    default: noDefault,
    body: blocksOf("configuration.secrets", {
      name: "name",
      value: "value",
      identity: "identity",
      keyVaultUrl: "key_vault_secret_id",
    }),
  },
  registry: {
    default: noDefault,
    body: blocksOf("configuration.registries", {
      server: "server",
      identity: "identity",
      username: "username",
      passwordSecretRef: "password_secret_name",
    }),
  },
  "template.container": { default: noDefault, body: containers("template.containers") },
  "template.init_container": { default: noDefault, body: containers("template.initContainers") },
  ...withoutDefault(
    "registry.identity",
    "secret.key_vault_secret_id",
    "secret.name",
    "secret.value",
    "template.container.env",
    "template.container.env.name",
    "template.container.env.value",
    "template.container.image",
  ),
};

/** Containers of a group, whose settings ARM keeps below `properties`. */
const containersOf = (from: string) =>
  blocksOf(from, {
    name: "name",
    "properties.image": "image",
    "properties.securityContext": nested("security", { privileged: "privilege_enabled" }),
    "properties.environmentVariables": valueOf("environment_variables", plainVariables),
  });

/** Variables as a map; secret ones stand under another name. */
const plainVariables = (value: Json): Json =>
  Object.fromEntries(
    objects(value).flatMap((variable) => {
      const [name, plain] = [property(variable, "name"), property(variable, "value")];
      return typeof name === "string" && plain !== undefined ? [[name, plain] as const] : [];
    }),
  );

/** Container apps, jobs, environments and container groups. */
export const containerApps: readonly Card[] = [
  {
    azurerm: "azurerm_container_app",
    arm: "Microsoft.App/containerApps",
    id: inGroup,
    arguments: {
      ...configuration,
      container_app_environment_id: { default: noDefault, body: [same("managedEnvironmentId"), same("environmentId")] },
      ingress: {
        default: noDefault,
        body: blocksOf("configuration.ingress", {
          external: "external_enabled",
          allowInsecure: "allow_insecure_connections",
          targetPort: "target_port",
          ipSecurityRestrictions: nested("ip_security_restriction", {
            name: "name",
            action: "action",
            ipAddressRange: "ip_address_range",
          }),
          additionalPortMappings: nested("additional_port_mapping", {
            targetPort: "target_port",
            external: "external_enabled",
          }),
          corsPolicy: nested("cors", { allowedOrigins: "allowed_origins" }),
        }),
      },
      "ingress.allow_insecure_connections": { default: false },
      "ingress.external_enabled": { default: false },
      ...withoutDefault(
        "ingress.ip_security_restriction",
        "ingress.ip_security_restriction.action",
        "ingress.ip_security_restriction.ip_address_range",
      ),
    },
  },
  {
    azurerm: "azapi_container_app_sign_in",
    arm: "Microsoft.App/containerApps/authConfigs",
    parent: "parent_id",
    arguments: {
      enabled: { default: noDefault, body: same("platform.enabled") },
      unauthenticated_action: { default: noDefault, body: same("globalValidation.unauthenticatedClientAction") },
    },
    links: ["parent_id"],
  },
  {
    azurerm: "azurerm_container_app_environment",
    arm: "Microsoft.App/managedEnvironments",
    id: inGroup,
    arguments: {
      internal_load_balancer_enabled: { default: false, body: same("vnetConfiguration.internal") },
      log_analytics_workspace_id: {
        default: noDefault,
        body: same("appLogsConfiguration.logAnalyticsConfiguration.customerId"),
      },
      logs_destination: { default: noDefault, body: same("appLogsConfiguration.destination") },
      mutual_tls_enabled: {
        default: false,
        body: [same("peerAuthentication.mtls.enabled"), same("peerTrafficConfiguration.encryption.enabled")],
      },
      public_network_access: { default: noDefault, body: same("publicNetworkAccess") },
      zone_redundancy_enabled: { default: false, body: same("zoneRedundant") },
    },
    logs: ["ContainerAppConsoleLogs", "ContainerAppSystemLogs"],
  },
  {
    azurerm: "azapi_session_pool",
    arm: "Microsoft.App/sessionPools",
    arguments: {
      managed_identity: {
        default: noDefault,
        body: blocksOf("managedIdentitySettings", { identity: "identity", lifecycle: "lifecycle" }),
      },
      "managed_identity.lifecycle": { default: "None" },
      mcp_server_enabled: { default: false, body: same("mcpServerSettings.isMcpServerEnabled") },
      mcp_server_key_disabled: { default: false, body: same("mcpServerSettings.isMcpServerApiKeyDisabled") },
      network_status: { default: "EgressDisabled", body: same("sessionNetworkConfiguration.status") },
      registry: {
        default: noDefault,
        body: blocksOf("customContainerTemplate.registryCredentials", {
          server: "server",
          identity: "identity",
          username: "username",
          passwordSecretRef: "password_secret_name",
        }),
      },
      secret: { default: noDefault, body: blocksOf("secrets", { name: "name", value: "value" }) },
      "template.container.environment_variables": { default: noDefault, body: noBody("sessions list their variables") },
      "template.container": { default: noDefault, body: containers("customContainerTemplate.containers") },
      ...withoutDefault(
        "registry.identity",
        "secret.name",
        "secret.value",
        "template.container.env",
        "template.container.env.name",
        "template.container.env.secret_name",
        "template.container.env.value",
        "template.container.image",
      ),
    },
  },
  {
    azurerm: "azurerm_container_app_job",
    arm: "Microsoft.App/jobs",
    arguments: {
      ...configuration,
      container_app_environment_id: { default: noDefault, body: same("environmentId") },
    },
  },
  {
    azurerm: "azurerm_container_group",
    arm: "Microsoft.ContainerInstance/containerGroups",
    id: inGroup,
    arguments: {
      container: { default: noDefault, body: containersOf("containers") },
      init_container: { default: noDefault, body: containersOf("initContainers") },
      ip_address_type: { default: "Public", body: same("ipAddress.type") },
      network_profile_id: { default: noDefault, body: noBody("newer API versions name subnets alone") },
      subnet_ids: { default: noDefault, body: listOf("subnetIds", "id") },
      ...withoutDefault(
        "container.environment_variables",
        "container.image",
        "container.security",
        "container.security.privilege_enabled",
        "container.volume",
        "container.volume.storage_account_key",
      ),
    },
  },
  {
    azurerm: "azurerm_container_app_environment_storage",
    arm: "Microsoft.App/managedEnvironments/storages",
    parent: "container_app_environment_id",
    arguments: {
      access_key: { default: noDefault, body: same("azureFile.accountKey") },
    },
  },
];
