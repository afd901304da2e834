import { inGroup, type Card } from "./card";
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
  builtin_logging_enabled: { default: true },
  storage_uses_managed_identity: { default: false },
};

/** The types that azurerm 5 removed. */
const oldApp: Arguments = {
  client_certificate_enabled: { default: false },
  https_only: { default: false },
  "site_config.ftps_state": { default: "AllAllowed" },
  "site_config.http2_enabled": { default: false },
  "site_config.minimum_tls_version": { default: "1.2" },
  "site_config.remote_debugging_enabled": { default: false },
};

const oldAppRenames: readonly Rename[] = [
  move("client_cert_enabled", "client_certificate_enabled"),
  move("client_cert_mode", "client_certificate_mode"),
  move("site_config.min_tls_version", "site_config.minimum_tls_version"),
  move("app_service_plan_id", "service_plan_id"),
  move("logs.detailed_error_messages_enabled", "logs.detailed_error_messages"),
  move("logs.failed_request_tracing_enabled", "logs.failed_request_tracing"),
];

const site = {
  arm: "Microsoft.Web/sites",
  noBody: "which kind of app a site is shows in its kind and its settings",
  id: inGroup,
} as const;

/** App Service: web apps, function apps, logic apps (Standard) and their plans. */
export const appService: readonly Card[] = [
  { ...site, azurerm: ["azurerm_linux_web_app", "azurerm_windows_web_app"], arguments: app },
  { azurerm: ["azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot"], arguments: app },
  { ...site, azurerm: ["azurerm_linux_function_app", "azurerm_windows_function_app"], arguments: functionApp },
  { azurerm: ["azurerm_linux_function_app_slot", "azurerm_windows_function_app_slot"], arguments: functionApp },
  { ...site, azurerm: "azurerm_function_app_flex_consumption", arguments: app },
  { ...site, azurerm: ["azurerm_app_service", "azurerm_function_app"], arguments: oldApp, renames: oldAppRenames },
  { azurerm: ["azurerm_app_service_slot", "azurerm_function_app_slot"], arguments: oldApp, renames: oldAppRenames },
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
];
