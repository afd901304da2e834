import { blocksOf, onlyOf, same, type BodyPath } from "./body";
import type { Card } from "./card";

/** Configuration that ARM keeps below an app; each name of it has other properties. */
const config: Readonly<Record<string, BodyPath>> = {
  "auth_settings_v2.active_directory_v2": blocksOf("identityProviders.azureActiveDirectory", {
    "registration.clientId": "client_id",
    "registration.openIdIssuer": "tenant_auth_endpoint",
    "validation.allowedAudiences": "allowed_audiences",
  }),
  "auth_settings_v2.auth_enabled": same("platform.enabled"),
  "auth_settings_v2.login.validate_nonce": same("login.nonce.validateNonce"),
  "auth_settings_v2.require_https": same("httpSettings.requireHttps"),
  "auth_settings_v2.require_authentication": same("globalValidation.requireAuthentication"),
  "auth_settings_v2.unauthenticated_action": same("globalValidation.unauthenticatedClientAction"),
  "logs.detailed_error_messages": same("detailedErrorMessages.enabled"),
  "logs.failed_request_tracing": same("failedRequestsTracing.enabled"),
  "logs.http_logs.file_system": blocksOf("httpLogs.fileSystem", { retentionInDays: "retention_in_days" }),
  "site_config.ftps_state": same("ftpsState"),
  "site_config.http2_enabled": same("http20Enabled"),
  "site_config.minimum_tls_version": same("minTlsVersion"),
  "site_config.remote_debugging_enabled": same("remoteDebuggingEnabled"),
  "site_config.scm_minimum_tls_version": same("scmMinTlsVersion"),
  "site_config.vnet_route_all_enabled": same("vnetRouteAllEnabled"),
};

/** Who may sign in with a publishing password; a logic app has another word for the second. */
const passwords: Readonly<Record<string, BodyPath>> = {
  ftp_publish_basic_authentication_enabled: onlyOf("ftp", same("allow")),
  scm_publish_basic_authentication_enabled: onlyOf("scm", same("allow")),
  webdeploy_publish_basic_authentication_enabled: onlyOf("scm", same("allow")),
};

/** What stands below an app or a slot of it. */
export const partsOf = (arm: string): NonNullable<Card["parts"]> => ({
  [`${arm}/basicPublishingCredentialsPolicies`]: passwords,
  [`${arm}/config`]: config,
});
