import { inGroup, noDefault, type Card } from "./card";
import { asWord, move, type Rename } from "./rename";

type Arguments = NonNullable<Card["arguments"]>;

const app: Arguments = {
  "auth_settings_v2.auth_enabled": { default: false },
  client_certificate_enabled: { default: false },
  client_certificate_mode: { default: "Required" },
  ftp_publish_basic_authentication_enabled: { default: true },
  https_only: { default: false },
  public_network_access_enabled: { default: true },
  "site_config.ftps_state": { default: "Disabled" },
  "site_config.http2_enabled": { default: false },
  "site_config.ip_restriction_default_action": { default: "Allow" },
  "site_config.minimum_tls_version": { default: "1.2" },
  "site_config.remote_debugging_enabled": { default: false },
  "site_config.scm_minimum_tls_version": { default: "1.2" },
  "site_config.vnet_route_all_enabled": { default: false },
  webdeploy_publish_basic_authentication_enabled: { default: true },
};

const functionApp: Arguments = {
  ...app,
  // Web apps default to Required, function apps to Optional.
  client_certificate_mode: { default: "Optional" },
  builtin_logging_enabled: { default: true },
  storage_uses_managed_identity: { default: false },
};

/** What the types that azurerm 5 removed cannot say, the service decides. */
const oldApp: Arguments = {
  client_certificate_enabled: { default: false },
  client_certificate_mode: { default: "Required" },
  ftp_publish_basic_authentication_enabled: { default: true },
  https_only: { default: false },
  public_network_access_enabled: { default: true },
  "site_config.ftps_state": { default: "AllAllowed" },
  "site_config.http2_enabled": { default: false },
  "site_config.ip_restriction_default_action": { default: noDefault },
  "site_config.minimum_tls_version": { default: "1.2" },
  "site_config.remote_debugging_enabled": { default: false },
  "site_config.scm_minimum_tls_version": { default: "1.2" },
  "site_config.vnet_route_all_enabled": { default: false },
  webdeploy_publish_basic_authentication_enabled: { default: true },
};

const oldFunctionApp: Arguments = {
  ...oldApp,
  builtin_logging_enabled: { default: true },
  storage_uses_managed_identity: { default: false },
};

/** `PYTHON|3.7` names a runtime and its version in one word. */
const fromLinuxVersion = (runtimes: RegExp, argument: string): Rename => ({
  from: "site_config.linux_fx_version",
  to: `site_config.application_stack.${argument}`,
  convert: (value) => {
    const [runtime = "", version = null] = typeof value === "string" ? value.split("|") : [];
    return runtimes.test(runtime) ? version : null;
  },
});

const oldAppRenames: readonly Rename[] = [
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

const site = {
  arm: "Microsoft.Web/sites",
  noBody: "which kind of app a site is shows in its kind and its settings",
  id: inGroup,
} as const;

const oldSite = { ...site, implied: ["site_config"] } as const;
const oldSlot = { implied: ["site_config"] } as const;
const oldWebApp = { arguments: oldApp, renames: oldAppRenames } as const;
const oldFunction = { arguments: oldFunctionApp, renames: oldFunctionAppRenames } as const;

/** App Service: web apps, function apps, logic apps (Standard) and their plans. */
export const appService: readonly Card[] = [
  { ...site, azurerm: ["azurerm_linux_web_app", "azurerm_windows_web_app"], arguments: app },
  { azurerm: ["azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot"], arguments: app },
  { ...site, azurerm: ["azurerm_linux_function_app", "azurerm_windows_function_app"], arguments: functionApp },
  { azurerm: ["azurerm_linux_function_app_slot", "azurerm_windows_function_app_slot"], arguments: functionApp },
  {
    ...site,
    azurerm: "azurerm_function_app_flex_consumption",
    arguments: { ...app, client_certificate_mode: { default: "Optional" } },
  },
  { ...oldSite, ...oldWebApp, azurerm: "azurerm_app_service", successor: "azurerm_windows_web_app" },
  { ...oldSlot, ...oldWebApp, azurerm: "azurerm_app_service_slot", successor: "azurerm_windows_web_app_slot" },
  { ...oldSite, ...oldFunction, azurerm: "azurerm_function_app", successor: "azurerm_windows_function_app" },
  { ...oldSlot, ...oldFunction, azurerm: "azurerm_function_app_slot", successor: "azurerm_windows_function_app_slot" },
  {
    ...site,
    azurerm: "azurerm_logic_app_standard",
    arguments: {
      ftp_publish_basic_authentication_enabled: { default: true },
      https_only: { default: false },
      public_network_access: { default: "Enabled" },
      scm_publish_basic_authentication_enabled: { default: true },
      "site_config.http2_enabled": { default: false },
      "site_config.minimum_tls_version": { default: "1.2" },
      "site_config.scm_minimum_tls_version": { default: "1.2" },
    },
    renames: [
      asWord("site_config.public_network_access_enabled", "public_network_access"),
      move("site_config.min_tls_version", "site_config.minimum_tls_version"),
      move("site_config.scm_min_tls_version", "site_config.scm_minimum_tls_version"),
      move("app_service_plan_id", "service_plan_id"),
    ],
  },
  {
    azurerm: "azurerm_app_service_environment_v3",
    arguments: {
      internal_load_balancing_mode: { default: "None" },
      zone_redundant: { default: false },
    },
  },
  { azurerm: "azurerm_service_plan", arguments: { zone_balancing_enabled: { default: false } } },
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
];
