import { isList, objects, type Json } from "../../common/json";
import { partsOf } from "./app-service-parts";
import { blocksOf, each, flag, made, nested, renamed, same, top, type BodyPath } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { asWord, move, type Rename } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

type Arguments = NonNullable<Card["arguments"]>;

const onConfig = "it stands on sites/config, a part of the app";
const inCurrentSettings = "it stands on sites/config, which names the current settings";
const onPolicies = "it stands on basicPublishingCredentialsPolicies, a part of the app";

/** `PYTHON|3.7` names a runtime and its version in one word. */
const fromOneWord = (value: Json, runtimes: RegExp): Json => {
  const [runtime = "", version = null] = typeof value === "string" ? value.split("|") : [];
  return runtimes.test(runtime) ? version : null;
};

/** Settings as a map; ARM lists them. */
const settings = (value: Json): Json =>
  isList(value)
    ? Object.fromEntries(
        objects(value).map(
          (setting) => [String(property(setting, "name")), property(setting, "value") ?? null] as const,
        ),
      )
    : value;

/** The value of a setting that an argument of its own stands for. */
const setting = (name: string) =>
  same("siteConfig.appSettings", (value) =>
    isList(value)
      ? (objects(value).flatMap((one) => (property(one, "name") === name ? (property(one, "value") ?? []) : []))[0] ??
        null)
      : value,
  );

/** A runtime and its version, for Linux in one word and for Windows under a name of its own. */
const version = (runtimes: RegExp, property?: string): readonly BodyPath[] => [
  same("siteConfig.linuxFxVersion", (value) => fromOneWord(value, runtimes)),
  ...(property === undefined ? [] : [same(`siteConfig.${property}`)]),
];

const connectionStrings = blocksOf("siteConfig.connectionStrings", {
  name: "name",
  type: "type",
  connectionString: "value",
});

/** Who may call; ARM keeps the name of a service tag where it keeps addresses. */
const restrictions = (from: string): BodyPath =>
  made(
    from,
    [
      "name",
      "action",
      "priority",
      "ip_address",
      "service_tag",
      "virtual_network_subnet_id",
      "headers",
      "headers.x_azure_fdid",
    ],
    (value) =>
      each(value, (one) =>
        renamed(one, {
          headers: nested("headers", { "x-azure-fdid": "x_azure_fdid" }),
          name: "name",
          action: "action",
          priority: "priority",
          ipAddress: isWord(property(one, "tag"), "ServiceTag") ? "service_tag" : "ip_address",
          vnetSubnetResourceId: "virtual_network_subnet_id",
        }),
      ),
  );

const stack: Arguments = {
  "site_config.application_stack.dotnet_core_version": {
    default: noDefault,
    body: noBody(`netFrameworkVersion holds it`),
  },
  "site_config.application_stack.dotnet_version": {
    default: noDefault,
    body: version(/^DOTNET/i, "netFrameworkVersion"),
  },
  "site_config.application_stack.node_version": { default: noDefault, body: version(/^NODE$/i, "nodeVersion") },
  "site_config.application_stack.php_version": { default: noDefault, body: version(/^PHP$/i, "phpVersion") },
  "site_config.application_stack.python_version": { default: noDefault, body: version(/^PYTHON$/i, "pythonVersion") },
};

const app: Arguments = {
  app_settings: { default: noDefault, body: same("siteConfig.appSettings", settings) },
  "auth_settings.enabled": { default: noDefault, body: noBody(inCurrentSettings) },
  "auth_settings.unauthenticated_client_action": { default: noDefault, body: noBody(inCurrentSettings) },
  "auth_settings_v2.active_directory_v2": { default: noDefault, body: noBody(onConfig) },
  "auth_settings_v2.auth_enabled": { default: false, body: noBody(onConfig) },
  "auth_settings_v2.login.validate_nonce": { default: true, body: noBody(onConfig) },
  "auth_settings_v2.require_https": { default: true, body: noBody(onConfig) },
  "auth_settings_v2.require_authentication": { default: noDefault, body: noBody(onConfig) },
  "auth_settings_v2.unauthenticated_action": { default: "RedirectToLoginPage", body: noBody(onConfig) },
  "backup.enabled": { default: true, body: noBody(onConfig) },
  "backup.schedule.retention_period_days": { default: 30, body: noBody(onConfig) },
  client_certificate_enabled: { default: false, body: same("clientCertEnabled") },
  client_certificate_mode: { default: "Required", body: same("clientCertMode") },
  connection_string: { default: noDefault, body: connectionStrings },
  ftp_publish_basic_authentication_enabled: { default: true, body: noBody(onPolicies) },
  https_only: { default: false, body: same("httpsOnly") },
  "logs.detailed_error_messages": { default: noDefault, body: noBody(onConfig) },
  "logs.failed_request_tracing": { default: noDefault, body: noBody(onConfig) },
  "logs.http_logs": { default: noDefault, body: noBody(onConfig) },
  public_network_access_enabled: {
    default: true,
    body: [flag("publicNetworkAccess"), flag("siteConfig.publicNetworkAccess")],
  },
  service_plan_id: { default: noDefault, body: same("serverFarmId") },
  "site_config.cors.allowed_origins": { default: noDefault, body: same("siteConfig.cors.allowedOrigins") },
  "site_config.ftps_state": { default: "Disabled", inArm: "AllAllowed", body: same("siteConfig.ftpsState") },
  "site_config.http2_enabled": { default: false, body: same("siteConfig.http20Enabled") },
  "site_config.ip_restriction": { default: noDefault, body: restrictions("siteConfig.ipSecurityRestrictions") },
  "site_config.ip_restriction.action": { default: "Allow" },
  "site_config.ip_restriction.priority": { default: 65000 },
  "site_config.ip_restriction_default_action": {
    default: "Allow",
    inArm: noDefault,
    body: same("siteConfig.ipSecurityRestrictionsDefaultAction"),
  },
  "site_config.minimum_tls_version": { default: "1.2", body: same("siteConfig.minTlsVersion") },
  "site_config.remote_debugging_enabled": { default: false, body: same("siteConfig.remoteDebuggingEnabled") },
  "site_config.scm_minimum_tls_version": { default: "1.2", body: same("siteConfig.scmMinTlsVersion") },
  "site_config.scm_ip_restriction": { default: noDefault, body: restrictions("siteConfig.scmIpSecurityRestrictions") },
  "site_config.scm_ip_restriction.action": { default: "Allow" },
  "site_config.scm_ip_restriction.ip_address": { default: noDefault },
  "site_config.scm_ip_restriction.priority": { default: 65000 },
  "site_config.scm_ip_restriction.service_tag": { default: noDefault },
  "site_config.scm_ip_restriction_default_action": {
    default: "Allow",
    inArm: noDefault,
    body: same("siteConfig.scmIpSecurityRestrictionsDefaultAction"),
  },
  "site_config.scm_use_main_ip_restriction": {
    default: false,
    body: same("siteConfig.scmIpSecurityRestrictionsUseMain"),
  },
  "site_config.vnet_route_all_enabled": {
    default: false,
    body: [same("siteConfig.vnetRouteAllEnabled"), same("vnetRouteAllEnabled"), same("outboundVnetRouting.allTraffic")],
  },
  virtual_network_subnet_id: { default: noDefault, body: same("virtualNetworkSubnetId") },
  "site_config.application_stack.docker_image_name": {
    default: noDefault,
    body: noBody("linuxFxVersion names the runtime, which may be an image"),
  },
  "site_config.application_stack.docker": {
    default: noDefault,
    body: noBody("linuxFxVersion names the runtime, which may be an image"),
  },
  virtual_network_image_pull_enabled: { default: false, body: same("vnetImagePullEnabled") },
  vnet_image_pull_enabled: { default: false, body: same("vnetImagePullEnabled") },
  webdeploy_publish_basic_authentication_enabled: { default: true, body: noBody(onPolicies) },
  ...withoutDefault(
    "connection_string.value",
    "site_config.ip_restriction.headers.x_azure_fdid",
    "site_config.ip_restriction.ip_address",
    "site_config.ip_restriction.service_tag",
  ),
};

const webApp: Arguments = { ...app, ...stack };

const functionApp: Arguments = {
  ...webApp,
  builtin_logging_enabled: { default: true, body: noBody("a setting that the provider writes, AzureWebJobsDashboard") },
  // Web apps default to Required, function apps to Optional.
  client_certificate_mode: { default: "Optional", inArm: "Required", body: same("clientCertMode") },
  "site_config.application_insights_connection_string": {
    default: noDefault,
    body: setting("APPLICATIONINSIGHTS_CONNECTION_STRING"),
  },
  storage_key_vault_secret_id: { default: noDefault, body: noBody("a setting that refers to the vault") },
  storage_uses_managed_identity: {
    default: false,
    body: same("siteConfig.appSettings", (value) =>
      isList(value)
        ? objects(value).some((one) => /^AzureWebJobsStorage__/i.test(String(property(one, "name"))))
        : value,
    ),
  },
};

const flexibleApp: Arguments = {
  ...app,
  client_certificate_mode: { default: "Optional", inArm: "Required", body: same("clientCertMode") },
  runtime_name: { default: noDefault, body: same("functionAppConfig.runtime.name") },
  runtime_version: { default: noDefault, body: same("functionAppConfig.runtime.version") },
  storage_authentication_type: {
    default: noDefault,
    body: same("functionAppConfig.deployment.storage.authentication.type"),
  },
};

/** What the types that azurerm 5 removed cannot say, the service decides. */
const oldApp: Arguments = {
  "backup.enabled": { default: true },
  "backup.schedule.retention_period_days": { default: 30 },
  client_certificate_enabled: { default: false },
  client_certificate_mode: { default: "Required" },
  ftp_publish_basic_authentication_enabled: { default: true },
  https_only: { default: false },
  public_network_access_enabled: { default: true },
  "site_config.ftps_state": { default: "AllAllowed" },
  "site_config.http2_enabled": { default: false },
  "site_config.ip_restriction.action": { default: "Allow" },
  "site_config.ip_restriction.priority": { default: 65000 },
  "site_config.ip_restriction_default_action": { default: noDefault },
  "site_config.minimum_tls_version": { default: "1.2" },
  "site_config.remote_debugging_enabled": { default: false },
  "site_config.scm_ip_restriction.action": { default: "Allow" },
  "site_config.scm_ip_restriction.priority": { default: 65000 },
  "site_config.scm_minimum_tls_version": { default: "1.2" },
  "site_config.scm_use_main_ip_restriction": { default: false },
  "site_config.vnet_route_all_enabled": { default: false },
  webdeploy_publish_basic_authentication_enabled: { default: true },
};

const oldFunctionApp: Arguments = {
  ...oldApp,
  builtin_logging_enabled: { default: true },
  storage_uses_managed_identity: { default: false },
};

const fromLinuxVersion = (runtimes: RegExp, argument: string): Rename => ({
  from: "site_config.linux_fx_version",
  to: `site_config.application_stack.${argument}`,
  convert: (value) => fromOneWord(value, runtimes),
});

const oldAppRenames: readonly Rename[] = [
  move("backup.schedule.retention_period_in_days", "backup.schedule.retention_period_days"),
  move("client_cert_enabled", "client_certificate_enabled"),
  move("client_cert_mode", "client_certificate_mode"),
  move("site_config.min_tls_version", "site_config.minimum_tls_version"),
  move("app_service_plan_id", "service_plan_id"),
  move("logs.detailed_error_messages_enabled", "logs.detailed_error_messages"),
  move("logs.failed_request_tracing_enabled", "logs.failed_request_tracing"),
  move("site_config.dotnet_framework_version", "site_config.application_stack.dotnet_version"),
  move("site_config.php_version", "site_config.application_stack.php_version"),
  move("site_config.python_version", "site_config.application_stack.python_version"),
  fromLinuxVersion(/^DOTNET/i, "dotnet_version"),
  fromLinuxVersion(/^NODE$/i, "node_version"),
  fromLinuxVersion(/^PHP$/i, "php_version"),
  fromLinuxVersion(/^PYTHON$/i, "python_version"),
];

const oldFunctionAppRenames: readonly Rename[] = [
  ...oldAppRenames,
  move("enable_builtin_logging", "builtin_logging_enabled"),
  // The older type knows certificates by their mode alone.
  { from: "client_cert_mode", to: "client_certificate_enabled", convert: (mode) => typeof mode === "string" },
];

/** Whether a site is of a kind, such as `functionapp,linux`. */
const isSite = (kind: RegExp) => (body: Json | undefined) =>
  objects(body).some((sent) => kind.test(String(property(sent, "kind"))));

const isFlexible = (body: Json | undefined) =>
  objects(body).some((sent) =>
    objects(property(sent, "properties")).some((one) => property(one, "functionAppConfig") !== undefined),
  );

/** Who called an app, who signed in to its console, and whom its address rules turned away. */
const appLogs = ["AppServiceAuditLogs", "AppServiceHTTPLogs", "AppServiceIPSecAuditLogs"];

const site = { arm: "Microsoft.Web/sites", id: inGroup, implied: ["site_config"] } as const;
const slot = { arm: "Microsoft.Web/sites/slots", implied: ["site_config"] } as const;

const notInAzapi = "a site in azapi is read as one of the current types";
const oldSite = { ...site, noBody: notInAzapi } as const;
const oldSlot = { implied: ["site_config"] } as const;
const oldWebApp = { arguments: oldApp, renames: oldAppRenames } as const;
const oldFunction = { arguments: oldFunctionApp, renames: oldFunctionAppRenames } as const;

const logicApp: Omit<Card, "azurerm"> = {
  ...site,
  when: isSite(/workflowapp/i),
  arguments: {
    app_settings: { default: noDefault, body: same("siteConfig.appSettings", settings) },
    connection_string: { default: noDefault, body: connectionStrings },
    "connection_string.value": { default: noDefault },
    ftp_publish_basic_authentication_enabled: { default: true, body: noBody(onPolicies) },
    https_only: { default: false, body: same("httpsOnly") },
    public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    scm_publish_basic_authentication_enabled: { default: true, body: noBody(onPolicies) },
    "site_config.cors.allowed_origins": { default: noDefault, body: same("siteConfig.cors.allowedOrigins") },
    "site_config.ftps_state": { default: "AllAllowed", body: same("siteConfig.ftpsState") },
    "site_config.http2_enabled": { default: false, body: same("siteConfig.http20Enabled") },
    "site_config.minimum_tls_version": { default: "1.2", body: same("siteConfig.minTlsVersion") },
    "site_config.ip_restriction": { default: noDefault, body: restrictions("siteConfig.ipSecurityRestrictions") },
    "site_config.ip_restriction.action": { default: "Allow" },
    ...withoutDefault("site_config.ip_restriction.headers.x_azure_fdid", "site_config.ip_restriction.service_tag"),
    "site_config.scm_ip_restriction": {
      default: noDefault,
      body: restrictions("siteConfig.scmIpSecurityRestrictions"),
    },
    "site_config.scm_ip_restriction.action": { default: "Allow" },
    "site_config.scm_ip_restriction.priority": { default: 65000 },
    ...withoutDefault("site_config.scm_ip_restriction.ip_address", "site_config.scm_ip_restriction.service_tag"),
    "site_config.scm_ip_restriction_default_action": {
      default: noDefault,
      body: same("siteConfig.scmIpSecurityRestrictionsDefaultAction"),
    },
    "site_config.scm_minimum_tls_version": { default: "1.2", body: same("siteConfig.scmMinTlsVersion") },
    "site_config.scm_use_main_ip_restriction": {
      default: false,
      body: same("siteConfig.scmIpSecurityRestrictionsUseMain"),
    },
    "site_config.vnet_route_all_enabled": {
      default: noDefault,
      body: [same("siteConfig.vnetRouteAllEnabled"), same("vnetRouteAllEnabled")],
    },
    virtual_network_subnet_id: { default: noDefault, body: same("virtualNetworkSubnetId") },
  },
  renames: [
    asWord("site_config.public_network_access_enabled", "public_network_access"),
    move("site_config.min_tls_version", "site_config.minimum_tls_version"),
    move("site_config.scm_min_tls_version", "site_config.scm_minimum_tls_version"),
    move("app_service_plan_id", "service_plan_id"),
  ],
};

/** App Service: web apps, function apps, logic apps (Standard) and their plans. */
export const appService: readonly Card[] = [
  { ...logicApp, azurerm: "azurerm_logic_app_standard", logs: ["WorkflowRuntime"] },
  {
    ...site,
    azurerm: "azurerm_function_app_flex_consumption",
    when: isFlexible,
    arguments: flexibleApp,
    logs: ["FunctionAppLogs"],
  },
  {
    ...site,
    azurerm: "azurerm_linux_function_app",
    when: isSite(/functionapp.*linux|linux.*functionapp/i),
    arguments: functionApp,
    logs: ["FunctionAppLogs"],
  },
  {
    ...site,
    azurerm: "azurerm_windows_function_app",
    when: isSite(/functionapp/i),
    arguments: functionApp,
    logs: ["FunctionAppLogs"],
  },
  {
    ...site,
    azurerm: "azurerm_linux_web_app",
    when: isSite(/linux/i),
    arguments: webApp,
    parts: partsOf(site.arm),
    logs: appLogs,
  },
  { ...site, azurerm: "azurerm_windows_web_app", arguments: webApp, logs: appLogs },
  {
    ...slot,
    azurerm: ["azurerm_windows_function_app_slot", "azurerm_linux_function_app_slot"],
    when: isSite(/functionapp/i),
    arguments: functionApp,
  },
  {
    ...slot,
    azurerm: ["azurerm_windows_web_app_slot", "azurerm_linux_web_app_slot"],
    arguments: webApp,
    parts: partsOf(slot.arm),
  },
  { ...oldSite, ...oldWebApp, azurerm: "azurerm_app_service", successor: "azurerm_windows_web_app" },
  { ...oldSlot, ...oldWebApp, azurerm: "azurerm_app_service_slot", successor: "azurerm_windows_web_app_slot" },
  { ...oldSite, ...oldFunction, azurerm: "azurerm_function_app", successor: "azurerm_windows_function_app" },
  { ...oldSlot, ...oldFunction, azurerm: "azurerm_function_app_slot", successor: "azurerm_windows_function_app_slot" },
  {
    azurerm: "azurerm_app_service_environment_v3",
    arm: "Microsoft.Web/hostingEnvironments",
    id: inGroup,
    arguments: {
      internal_load_balancing_mode: { default: "None", body: same("internalLoadBalancingMode") },
      remote_debugging_enabled: { default: false, body: same("networkingConfiguration.properties.remoteDebugEnabled") },
      zone_redundant: { default: false, body: same("zoneRedundant") },
    },
  },
  {
    azurerm: "azurerm_service_plan",
    arm: "Microsoft.Web/serverfarms",
    id: inGroup,
    arguments: {
      os_type: { default: noDefault, body: noBody("which system it runs shows in its kind") },
      sku_name: { default: noDefault, body: top("sku.name") },
      worker_count: { default: noDefault, body: top("sku.capacity") },
      zone_balancing_enabled: { default: false, body: same("zoneRedundant") },
    },
  },
  {
    azurerm: "azurerm_app_service_plan",
    successor: "azurerm_service_plan",
    arguments: { zone_balancing_enabled: { default: false } },
    renames: [
      move("zone_redundant", "zone_balancing_enabled"),
      move("sku.size", "sku_name"),
      move("sku.capacity", "worker_count"),
    ],
  },
  { azurerm: "azurerm_app_service_virtual_network_swift_connection", links: ["app_service_id"] },
  {
    azurerm: "azurerm_app_service_certificate_order",
    noBody: "Azure orders it by its distinguished name, and keeps the key elsewhere",
    arguments: { key_size: { default: 2048 } },
  },
];
