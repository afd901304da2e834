import { isRegionName, regionOf } from "../regions";
import type { ApplyRule } from "./apply-rule";
import { after, between, demand, from, matching, oneOf, textOfLength, unverified } from "./apply-rule";
import { containerRegistry } from "./container-registry";
import { identityClientIdAsSecret, secretsOf, signIn } from "./container-app-sign-in";
import { holdsRoleBefore } from "./grants";
import { keyVault, secretUri } from "./key-vault";
import { logs, metricsOnly } from "./log-source";
import { isCron } from "./cron";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, identityBlock, named } from "./shapes";
import { resources } from "./resources";
import { rangesOf, subnetId } from "./virtual-network";

const names = {
  containerAppsEnvironment: nameRule("cae", [2, 60], "lower-hyphens", "resource group"),
  containerApp: nameRule("ca", [2, 32], "lower-hyphens", "resource group"),
  appCertificate: nameRule("cert", [2, 60], "lower-hyphens", "parent", "kit"),
  containerAppJob: nameRule("caj", [2, 32], "lower-hyphens", "resource group"),
};

const environments = "Microsoft.App/managedEnvironments";
const apps = "Microsoft.App/containerApps";
const jobs = "Microsoft.App/jobs";
const certificates = `${environments}/certificates`;
const certificatePage = `${learn}/container-apps/key-vault-certificates-manage`;
const networking = `${learn}/container-apps/custom-virtual-networks`;
const sizes = `${learn}/container-apps/containers#allocations`;
const secrets = `${learn}/container-apps/manage-secrets`;
const scaling = `${learn}/container-apps/scale-app`;
const pulls = `${learn}/container-apps/managed-identity-image-pull`;
const azurermApp = azurermPage("azurerm_container_app");

const environmentId = idOf(environments, "azurerm_container_app_environment");
/** Names of rules and secrets. They are not resources: no word is reserved. */
const label: ApplyRule = {
  ...matching(
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
    "lower-case letters, digits, hyphens and periods, with a letter or digit at both ends",
  ),
  kind: "name",
};
const port = between(1, 65_535);

const container = (prefix: string): Readonly<Record<string, ApplyRule>> => ({
  [`${prefix}.name`]: from(azurermApp, {
    ...textOfLength(
      [1, 46],
      /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
      "lower-case letters, digits and hyphens, with a letter first",
    ),
    kind: "name",
  }),
  [`${prefix}.image`]: matching(
    /^[a-z0-9]{5,50}\.azurecr\.io\/[a-z0-9]+([._/-]+[a-z0-9]+)*@sha256:[0-9a-f]{64}$/,
    "<registry>/<repository>@sha256:<digest>",
  ),
  [`${prefix}.cpu`]: {
    kind: "number",
    says: "0.25 to 4 in steps of 0.25, on the Consumption profile",
    accepts: ({ value }) => Number.isInteger(Number(value) * 4) && Number(value) >= 0.25 && Number(value) <= 4,
    source: sizes,
  },
  [`${prefix}.memory`]: {
    kind: "combination",
    says: "2Gi for each core",
    accepts: ({ value, block }) => value === `${Number(block["cpu"]) * 2}Gi`,
    source: sizes,
  },
  [`${prefix}.env[].name`]: matching(/^[A-Za-z_][\w.-]*$/, "letters, digits, underscores, hyphens and periods"),
  [`${prefix}.env[].value`]: unverified("a longest value of a variable"),
  [`${prefix}.env[].secret_name`]: {
    kind: "reference",
    says: "name of a secret of the app",
    accepts: ({ value, resource }) => secretsOf(resource).some(({ name }) => name === value),
    source: secrets,
  },
});

const pullIdentity = holdsRoleBefore(containerRegistry.roles.acrPull, "to pull the image", pulls);
const registry = (prefix: string): Readonly<Record<string, ApplyRule>> => ({
  [`${prefix}.server`]: {
    ...matching(/^[a-z0-9]{5,50}\.azurecr\.io$/, "host name of a registry, and of the image"),
    accepts: ({ value, stack }) =>
      stack.some(
        ({ type, values }) => type === "azurerm_container_registry" && `${String(values["name"])}.azurecr.io` === value,
      ),
    source: pulls,
  },
  [`${prefix}.identity`]: pullIdentity,
});

const secret = (prefix: string): Readonly<Record<string, ApplyRule>> => ({
  [`${prefix}.name`]: from(azurermApp, label),
  [`${prefix}.identity`]: holdsRoleBefore(keyVault.roles.keyVaultSecretsUser, "to read the secret", secrets),
  [`${prefix}.key_vault_secret_id`]: from(secrets, secretUri),
});

const probe = (prefix: string): Readonly<Record<string, ApplyRule>> => ({
  [`${prefix}.path`]: textOfLength([1, 256], /^\//, "begins with a slash"),
  [`${prefix}.port`]: port,
  [`${prefix}.transport`]: from(azurermApp, oneOf("HTTP", "HTTPS", "TCP")),
});

/** Private services that the app or job uses are reached through endpoints that exist before. */
const servicesReady: ApplyRule = after(
  "after the private endpoint of the registry, and of the vault where it names secrets",
  (placed) => {
    const earlier = [...placed.before(placed.resource)].filter(({ type }) => type === "azurerm_private_endpoint");
    const groups = earlier.flatMap(
      ({ values }) => (values["private_service_connection"] as { subresource_names: string[] }).subresource_names,
    );
    return groups.includes("registry") && (secretsOf(placed.resource).length === 0 || groups.includes("vault"));
  },
  `${learn}/container-apps/managed-identity-image-pull`,
);

/** Names of variables and of secrets once each. */
const namedOnce: ApplyRule = demand(
  "each variable and each secret once",
  ({ block, resource }) => {
    const { container: containers } = block["template"] as {
      container: readonly { env?: readonly { name: string }[] }[];
    };
    const lists = [secretsOf(resource), ...containers.map(({ env = [] }) => env)];
    return lists.every((list) => new Set(list.map(({ name }) => name)).size === list.length);
  },
  secrets,
);

const usesProfile: ApplyRule = {
  kind: "reference",
  says: "name of a workload profile of its environment",
  accepts: ({ value, block, target }) => {
    const profiles = target(block["container_app_environment_id"])?.values["workload_profile"];
    return (profiles as readonly { name: string }[] | undefined)?.some(({ name }) => name === value) === true;
  },
  source: `${learn}/container-apps/workload-profiles-overview`,
};

/** Container Apps: environments, apps and jobs. */
export const containerApps = {
  names,
  privateLink: {
    containerAppsEnvironment: {
      type: "azurerm_container_app_environment",
      groupId: "managedEnvironments",
      zones: ["privatelink.{region}.azurecontainerapps.io"],
    },
  },
  logs: {
    // The sessions of pools with containers of one's own tell of themselves here, not at the pool.
    containerAppsEnvironment: logs([
      "AppEnvSessionConsoleLogs",
      "AppEnvSessionLifeCycleLogs",
      "AppEnvSessionPoolEventLogs",
      "ContainerAppConsoleLogs",
      "ContainerAppSystemLogs",
    ]),
    containerApp: metricsOnly(),
  },
  types: types(
    {
      type: "azurerm_container_app_environment",
      armType: environments,
      source: templatePage(environments),
      arguments: {
        name: named(names.containerAppsEnvironment),
        infrastructure_resource_group_name: {
          ...named(resources.names.resourceGroup),
          says: "a resource group that does not exist: Azure makes it; with a workload profile only",
          accepts: (placed) =>
            named(resources.names.resourceGroup).accepts(placed) &&
            placed.block["workload_profile"] !== undefined &&
            placed.estate.every(
              ({ type, values }) => type !== "azurerm_resource_group" || values["name"] !== placed.value,
            ),
          source: azurermPage("azurerm_container_app_environment"),
        },
        infrastructure_subnet_id: {
          ...subnetId,
          says: "id of a subnet of its own, /27 or larger, delegated to Microsoft.App/environments and outside of 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24",
          accepts: (placed) => {
            const subnet = placed.target(placed.written)?.values ?? {};
            const [delegation] = (subnet["delegation"] ?? []) as readonly { service_delegation: { name: string } }[];
            const [range] = rangesOf(subnet["address_prefixes"]);
            const reserved = rangesOf(["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"]);
            const others = placed.estate.filter(
              (each) =>
                each !== placed.resource &&
                each.type === "azurerm_container_app_environment" &&
                each.values["infrastructure_subnet_id"] === placed.written,
            );
            return (
              range !== undefined &&
              range.prefix <= 27 &&
              reserved.every((each) => each.last < range.first || range.last < each.first) &&
              delegation?.service_delegation.name === "Microsoft.App/environments" &&
              others.length === 0
            );
          },
          source: networking,
        },
        logs_destination: oneOf("azure-monitor", "log-analytics"),
        public_network_access: {
          ...oneOf("Enabled", "Disabled"),
          says: "one of Enabled, Disabled; Disabled with an internal load balancer",
          accepts: ({ value, block }) =>
            value === "Disabled" || (value === "Enabled" && block["internal_load_balancer_enabled"] !== true),
          source: azurermPage("azurerm_container_app_environment"),
        },
        "workload_profile[].name": {
          ...label,
          says: "Consumption for the profile of that type",
          accepts: ({ value, block }) => block["workload_profile_type"] !== "Consumption" || value === "Consumption",
          source: azurermPage("azurerm_container_app_environment"),
        },
        "workload_profile[].workload_profile_type": from(
          `${learn}/container-apps/workload-profiles-overview`,
          oneOf("Consumption", "D4", "D8", "D16", "D32", "E4", "E8", "E16", "E32"),
        ),
        ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
        zone_redundancy_enabled: {
          kind: "flag",
          says: "true or false; true with a subnet and in regions with zones only",
          accepts: ({ value, block }) => {
            const location = String(block["location"]);
            const zones = isRegionName(location) && regionOf(location).zones;
            return value === false || (value === true && zones && block["infrastructure_subnet_id"] !== undefined);
          },
          source: `${learn}/reliability/reliability-azure-container-apps`,
        },
      },
      flags: ["internal_load_balancer_enabled", "mutual_tls_enabled"],
    },
    {
      type: "azurerm_container_app_environment_certificate",
      armType: certificates,
      source: templatePage(certificates),
      arguments: {
        name: named(names.appCertificate),
        container_app_environment_id: environmentId,
        "certificate_key_vault.identity": holdsRoleBefore(
          keyVault.roles.keyVaultSecretsUser,
          "to fetch the certificate",
          certificatePage,
        ),
        "certificate_key_vault.key_vault_secret_id": from(certificatePage, secretUri),
      },
      demands: [
        after(
          "after the private endpoint of the vault: Container Apps is not a trusted service",
          (placed) =>
            [...placed.before(placed.resource)].some(
              ({ type, values }) =>
                type === "azurerm_private_endpoint" &&
                JSON.stringify(values["private_service_connection"]).includes('"vault"'),
            ),
          "https://github.com/Azure/azure-rest-api-specs/issues/37960",
        ),
      ],
    },
    {
      type: "azurerm_container_app_custom_domain",
      armType: `${apps}/customDomains`,
      source: azurermPage("azurerm_container_app_custom_domain"),
      arguments: {
        name: matching(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/, "a host name"),
        container_app_id: idOf(apps, "azurerm_container_app"),
        container_app_environment_certificate_id: idOf(certificates, "azurerm_container_app_environment_certificate"),
        certificate_binding_type: oneOf("Disabled", "SniEnabled"),
      },
    },
    {
      type: "azurerm_container_app",
      armType: apps,
      source: templatePage(apps),
      arguments: {
        name: named(names.containerApp),
        container_app_environment_id: environmentId,
        workload_profile_name: usesProfile,
        revision_mode: oneOf("Single", "Multiple"),
        ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
        ...registry("registry[]"),
        ...secret("secret[]"),
        "secret[].value": identityClientIdAsSecret,
        "ingress.client_certificate_mode": oneOf("ignore", "accept", "require"),
        "ingress.target_port": port,
        "ingress.transport": oneOf("auto", "http", "http2", "tcp"),
        "ingress.traffic_weight[].percentage": {
          ...between(0, 100, "together 100"),
          accepts: ({ value, resource }) => {
            const { traffic_weight } = resource.values["ingress"] as { traffic_weight: { percentage: number }[] };
            const whole = traffic_weight.reduce((sum, { percentage }) => sum + percentage, 0);
            return Number(value) >= 0 && whole === 100;
          },
          source: azurermApp,
        },
        ...container("template.container[]"),
        ...probe("template.container[].liveness_probe[]"),
        ...probe("template.container[].readiness_probe[]"),
        ...probe("template.container[].startup_probe[]"),
        "template.min_replicas": {
          ...between(0, 1000),
          says: "0 to 1000, not more than max_replicas",
          accepts: ({ value, block }) => Number(value) >= 0 && Number(value) <= Number(block["max_replicas"]),
          source: scaling,
        },
        "template.max_replicas": from(scaling, between(1, 1000)),
        "template.http_scale_rule[].name": from(azurermApp, label),
        "template.http_scale_rule[].concurrent_requests": from(scaling, between(1, 2_147_483_647)),
        "template.custom_scale_rule[].name": from(azurermApp, label),
        "template.custom_scale_rule[].custom_rule_type": from(scaling, oneOf("cpu")),
        "template.custom_scale_rule[].metadata.type": from(scaling, oneOf("Utilization")),
        "template.custom_scale_rule[].metadata.value": {
          ...between(1, 100, "percent, with min_replicas of 1 or more"),
          accepts: ({ value, resource }) => {
            const { min_replicas } = resource.values["template"] as { min_replicas: number };
            return Number(value) >= 1 && Number(value) <= 100 && min_replicas >= 1;
          },
          source: scaling,
        },
      },
      flags: [
        "ingress.allow_insecure_connections",
        "ingress.external_enabled",
        "ingress.traffic_weight[].latest_revision",
      ],
      demands: [servicesReady, namedOnce],
    },
    signIn,
    {
      type: "azurerm_container_app_job",
      armType: jobs,
      source: templatePage(jobs),
      arguments: {
        name: named(names.containerAppJob),
        container_app_environment_id: environmentId,
        workload_profile_name: usesProfile,
        ...identityBlock("identity", "SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
        ...registry("registry[]"),
        ...secret("secret[]"),
        ...container("template.container[]"),
        replica_retry_limit: unverified("a largest number of retries; the file takes 0 to 10"),
        replica_timeout_in_seconds: unverified("a longest run; the file takes 1 to 1440 minutes"),
        "schedule_trigger_config.cron_expression": from(`${learn}/container-apps/jobs#scheduled-jobs`, {
          ...matching(/./, "five cron fields in UTC"),
          accepts: ({ value }) => isCron(String(value)),
        }),
        "manual_trigger_config.parallelism": {
          ...between(1, 2_147_483_647),
          says: "1 or more; as many replicas are started at once",
        },
        "manual_trigger_config.replica_completion_count": {
          ...between(1, 2_147_483_647),
          says: "1 or more, not more than parallelism",
          accepts: ({ value, block }) => Number(value) >= 1 && Number(value) <= Number(block["parallelism"]),
          source: `${learn}/container-apps/jobs#advanced-job-configuration`,
        },
        "schedule_trigger_config.parallelism": {
          ...between(1, 2_147_483_647),
          says: "1 or more; as many replicas are started at once",
        },
        "schedule_trigger_config.replica_completion_count": {
          ...between(1, 2_147_483_647),
          says: "1 or more, not more than parallelism",
          accepts: ({ value, block }) => Number(value) >= 1 && Number(value) <= Number(block["parallelism"]),
          source: `${learn}/container-apps/jobs`,
        },
      },
      demands: [servicesReady, namedOnce],
    },
  ),
} satisfies AzureService;
