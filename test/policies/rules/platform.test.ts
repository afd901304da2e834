import type { JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { runRules } from "../../../policies/engine/run";
import { rules } from "../../../policies/rules";
import { graphOf } from "../judge-example";

/** The verdict of a rule on the only resource it judges, or on the one at an address. */
function verdictOf(id: string, stacks: Readonly<Record<string, TerraformJson>>, address?: string): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  const findings = runRules([rule], graphOf(stacks));
  return findings.find((finding) => address === undefined || finding.address === address)?.verdict;
}

const one = (type: string, raw: JsonObject): TerraformJson => ({ resource: { [type]: { a: raw } } });

const azapi = (type: string, properties: JsonObject, more: JsonObject = {}): TerraformJson =>
  one("azapi_resource", { type, name: "a", body: { properties }, ...more });

const version = (constraint: string, resource: TerraformJson): TerraformJson => ({
  ...resource,
  terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: constraint } } },
});

test.each<readonly [string, string, TerraformJson, string]>([
  [
    "a name of azurerm 3",
    "transport-encryption",
    one("azurerm_redis_cache", { enable_non_ssl_port: true, minimum_tls_version: "1.2" }),
    "fail",
  ],
  ["a default of azurerm 4", "transport-encryption", one("azurerm_redis_cache", {}), "pass"],
  ["a default of azurerm 5", "transport-encryption", version("~> 5.0", one("azurerm_redis_cache", {})), "pass"],
  [
    "channels of azurerm 3",
    "cluster-version-upgrades",
    one("azurerm_kubernetes_cluster", { automatic_channel_upgrade: "patch" }),
    "pass",
  ],
  [
    "no node channel in azurerm 3",
    "cluster-node-upgrades",
    version("~> 3.100", one("azurerm_kubernetes_cluster", {})),
    "fail",
  ],
  ["the default node channel of azurerm 4", "cluster-node-upgrades", one("azurerm_kubernetes_cluster", {}), "pass"],
  [
    "ranges in the argument of azurerm 3",
    "cluster-authorized-addresses",
    one("azurerm_kubernetes_cluster", { api_server_authorized_ip_ranges: ["198.51.100.0/24"] }),
    "pass",
  ],
  [
    "an unknown range",
    "cluster-authorized-addresses",
    one("azurerm_kubernetes_cluster", { api_server_access_profile: { authorized_ip_ranges: ["${var.office}"] } }),
    "unknown",
  ],
  [
    "a private cluster without ranges",
    "cluster-authorized-addresses",
    one("azurerm_kubernetes_cluster", { private_cluster_enabled: true }),
    "pass",
  ],
  [
    "an add-on that is off",
    "cluster-monitoring",
    one("azurerm_kubernetes_cluster", { addon_profile: [{ oms_agent: [{ enabled: false }] }] }),
    "fail",
  ],
  [
    "a cluster of azapi",
    "cluster-private",
    azapi("Microsoft.ContainerService/managedClusters@2025-10-01", {
      apiServerAccessProfile: { enablePrivateCluster: true },
    }),
    "pass",
  ],
  [
    "nodes of azapi",
    "node-public-address",
    azapi("Microsoft.ContainerService/managedClusters@2025-10-01", {
      agentPoolProfiles: [{ name: "a", enableNodePublicIP: true }],
    }),
    "fail",
  ],
  [
    "a web app of azurerm 2",
    "web-client-certificate",
    one("azurerm_app_service", { client_cert_enabled: true }),
    "pass",
  ],
  [
    "any origin among others",
    "web-any-origin",
    one("azurerm_linux_web_app", { site_config: { cors: { allowed_origins: ["https://a.example", "*"] } } }),
    "fail",
  ],
  [
    "an unknown origin",
    "web-any-origin",
    one("azurerm_linux_web_app", { site_config: { cors: { allowed_origins: ["${var.origin}"] } } }),
    "unknown",
  ],
  ["sign-in of version 1", "web-sign-in", one("azurerm_linux_web_app", { auth_settings: { enabled: true } }), "pass"],
  [
    "an address among the settings",
    "web-secret-settings",
    one("azurerm_linux_web_app", { app_settings: { ENDPOINT: "${azurerm_cognitive_account.a.endpoint}" } }),
    "pass",
  ],
  [
    "a setting nobody knows",
    "web-secret-settings",
    one("azurerm_linux_web_app", { app_settings: { ENDPOINT: "${var.endpoint}" } }),
    "unknown",
  ],
  [
    "a private address of the gateway",
    "gateway-private",
    one("azurerm_api_management", { virtual_network_type: "Internal" }),
    "pass",
  ],
  [
    "protocols of an azapi gateway",
    "gateway-old-protocols",
    azapi("Microsoft.ApiManagement/service@2024-05-01", {
      customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "True" },
    }),
    "fail",
  ],
  [
    "a plan that is not the consumption plan",
    "gateway-client-certificate",
    one("azurerm_api_management", { sku_name: "Premium_1" }),
    "not-applicable",
  ],
  [
    "a subscription to a product",
    "gateway-subscription-scope",
    one("azurerm_api_management_subscription", { product_id: "${azurerm_api_management_product.a.id}" }),
    "pass",
  ],
  [
    "a value that is no secret",
    "gateway-named-value-in-vault",
    one("azurerm_api_management_named_value", { name: "region", value: "swedencentral" }),
    "not-applicable",
  ],
  [
    "one address",
    "database-wide-range",
    one("azurerm_mssql_firewall_rule", { start_ip_address: "198.51.100.4", end_ip_address: "198.51.100.4" }),
    "pass",
  ],
  [
    "a range whose end is not known",
    "database-open-to-all",
    one("azurerm_mssql_firewall_rule", { start_ip_address: "0.0.0.0", end_ip_address: "${var.end}" }),
    "unknown",
  ],
  [
    "a server in a subnet",
    "database-private",
    one("azurerm_postgresql_flexible_server", { delegated_subnet_id: "${azurerm_subnet.a.id}" }),
    "pass",
  ],
  [
    "the old spelling of a closed server",
    "database-private",
    one("azurerm_mysql_flexible_server", { public_network_access_enabled: false }),
    "pass",
  ],
  [
    "a replica",
    "database-geo-backup",
    one("azurerm_postgresql_flexible_server", { create_mode: "Replica" }),
    "not-applicable",
  ],
  [
    "a machine that encrypts itself",
    "host-encryption",
    one("azurerm_linux_virtual_machine", { os_disk: { security_encryption_type: "DiskWithVMGuestState" } }),
    "pass",
  ],
  [
    "a scale set with passwords",
    "machine-password",
    one("azurerm_linux_virtual_machine_scale_set", { disable_password_authentication: false }),
    "fail",
  ],
  [
    "a machine that is not confidential",
    "confidential-machine",
    one("azurerm_linux_virtual_machine", { size: "Standard_D4s_v5" }),
    "not-applicable",
  ],
  [
    "a plan that another replaces",
    "defender-plan-off",
    {
      resource: {
        azurerm_security_center_subscription_pricing: {
          a: { resource_type: "KubernetesService", tier: "Free" },
          b: { resource_type: "Containers", tier: "Standard" },
        },
      },
    },
    "pass",
  ],
])("%s: %s", (_, id, terraform, verdict) => {
  expect(verdictOf(id, { a: terraform })).toBe(verdict);
});

test("a security alert policy that names its server by name is found", () => {
  const server = { azurerm_mssql_server: { a: { name: "sql-a", resource_group_name: "rg-a" } } };
  const policy = (name: string) => ({
    azurerm_mssql_server_security_alert_policy: {
      a: { server_name: name, resource_group_name: "rg-a", state: "Enabled" },
    },
  });
  expect(verdictOf("database-threat-detection", { a: { resource: { ...server, ...policy("sql-a") } } })).toBe("pass");
  expect(verdictOf("database-threat-detection", { a: { resource: { ...server, ...policy("sql-b") } } })).toBe("fail");
});
