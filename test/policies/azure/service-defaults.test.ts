import { entry } from "../../../common/table";
import { providerDefaults, type ApiVersion } from "../../../policies/azure/registry";

/**
 * What a service assumes where a body says nothing and azurerm would have said something else, as the descriptions in
 * https://github.com/Azure/azure-rest-api-specs have it.
 */
const assumed: readonly (readonly [type: string, path: string, version: ApiVersion, value: unknown])[] = [
  ["azurerm_cdn_frontdoor_route", "https_redirect_enabled", "2025-04-15", false],
  ["azurerm_key_vault", "rbac_authorization_enabled", "2025-05-01", false],
  ["azurerm_key_vault", "rbac_authorization_enabled", "2026-02-01", true],
  ["azurerm_key_vault", "rbac_authorization_enabled", "", false],
  ["azurerm_key_vault", "purge_protection_enabled", "2026-02-01", false],
  ["azurerm_key_vault_managed_hardware_security_module", "purge_protection_enabled", "2024-11-01", true],
  ["azurerm_linux_virtual_machine", "disable_password_authentication", "2025-04-01", false],
  ["azurerm_mssql_server_extended_auditing_policy", "log_monitoring_enabled", "2023-08-01", false],
  ["azurerm_storage_account", "allow_nested_items_to_be_public", "2025-01-01", false],
  ["azurerm_storage_account", "min_tls_version", "2025-01-01", "TLS1_0"],
  ["azurerm_subnet", "default_outbound_access_enabled", "2025-05-01", true],
  ["azurerm_subnet", "default_outbound_access_enabled", "2025-07-01", false],
  ["azurerm_web_application_firewall_policy", "policy_settings.mode", "2024-05-01", "Detection"],
];

test.each(assumed)("%s.%s of %s is %s", (type, path, version, value) => {
  expect(entry(providerDefaults(type, version), path)).toEqual(value);
});

/** Arguments whose default a major changed: the upgrade guides, and the provider's source where they say nothing. */
const majors: readonly (readonly [type: string, path: string, in3: unknown, in4: unknown, in5: unknown])[] = [
  ["azurerm_databricks_workspace", "custom_parameters.no_public_ip", false, true, true],
  ["azurerm_kubernetes_cluster", "oidc_issuer_enabled", false, false, true],
  ["azurerm_machine_learning_workspace", "public_network_access_enabled", false, true, true],
  ["azurerm_public_ip", "sku", "Basic", "Standard", "Standard"],
  ["azurerm_redis_cache", "minimum_tls_version", "1.0", "1.2", "1.2"],
  ["azurerm_storage_account", "allow_nested_items_to_be_public", true, true, false],
  ["azurerm_storage_account", "cross_tenant_replication_enabled", true, false, false],
  ["azurerm_subnet", "default_outbound_access_enabled", true, true, true],
];

test.each(majors)("%s.%s is %s, %s and %s in azurerm 3, 4 and 5", (type, path, ...values) => {
  expect(([3, 4, 5] as const).map((major) => entry(providerDefaults(type, major), path))).toEqual(values);
});
