import { blocksOf, nested, same } from "./body";
import { inGroup, noDefault, type Card } from "./card";

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
};

/** Container apps, jobs, environments and container groups. */
export const containerApps: readonly Card[] = [
  {
    azurerm: "azurerm_container_app",
    arm: "Microsoft.App/containerApps",
    id: inGroup,
    arguments: {
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
          corsPolicy: nested("cors", { allowedOrigins: "allowed_origins" }),
        }),
      },
      "ingress.allow_insecure_connections": { default: false },
      "ingress.external_enabled": { default: false },
      ...configuration,
    },
  },
  {
    azurerm: "azurerm_container_app_environment",
    arm: "Microsoft.App/managedEnvironments",
    id: inGroup,
    arguments: {
      internal_load_balancer_enabled: { default: false, body: same("vnetConfiguration.internal") },
      mutual_tls_enabled: { default: false, body: same("peerAuthentication.mtls.enabled") },
      public_network_access: { default: noDefault, body: same("publicNetworkAccess") },
      zone_redundancy_enabled: { default: noDefault, body: same("zoneRedundant") },
    },
    logs: ["ContainerAppConsoleLogs", "ContainerAppSystemLogs"],
  },
  {
    azurerm: "azurerm_container_app_job",
    arm: "Microsoft.App/jobs",
    arguments: {
      container_app_environment_id: { default: noDefault, body: same("environmentId") },
      ...configuration,
    },
  },
  {
    azurerm: "azurerm_container_group",
    arguments: {
      ip_address_type: { default: "Public" },
    },
  },
];
