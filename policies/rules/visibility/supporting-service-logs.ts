import type { JsonObject } from "../../../common/json";
import { rule, type TerraformJson } from "../../engine/rule";
import { sendsLogs } from "../shared/visibility/diagnostics-rule";

const settings = (...services: readonly string[]) => ({
  azurerm_monitor_diagnostic_setting: Object.fromEntries(
    services.map((service) => [
      service,
      {
        target_resource_id: `\${azurerm_storage_account.a.id}/${service}Services/default`,
        log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
        enabled_log: [{ category_group: "allLogs" }],
      },
    ]),
  ),
});

const hubs = "azurerm_eventhub_namespace";
const firewall = "azurerm_firewall";
const targets: Readonly<Record<string, string>> = {
  [hubs]: "${azurerm_eventhub_namespace.a.id}",
  [firewall]: "${azurerm_firewall.a.id}",
};

/** A resource, and the setting that sends these categories of its logs. */
const sending = (type: string, given: JsonObject, ...categories: readonly string[]): TerraformJson => ({
  variable: { any: {} },
  resource: {
    [type]: { a: given },
    azurerm_monitor_diagnostic_setting: {
      a: {
        target_resource_id: targets[type] ?? null,
        log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
        enabled_log: categories.map((category) => ({ category })),
      },
    },
  },
});

const firewallLogs = ["AZFWApplicationRule", "AZFWNetworkRule", "AZFWThreatIntel", "AZFWDnsQuery"];

/** A theft shows in the logs of the vault, the storage and the firewall, or nowhere. */
export default rule({
  id: "supporting-service-logs",
  control: "ZTAI-VS-02",
  title: "Supporting service does not log data access",
  severity: "high",
  covers: [
    "kics:38c71c00-c177-4cd7-8d36-cd1007cdb190",
    "kics:resource_without_diagnostic_settings",
    "psrule:Azure.KeyVault.Logs",
    "psrule:Azure.ACR.AuditLogs",
    "cnspec:mondoo-azure-security-ensure-logging-enabled-kv",
  ],
  on: [
    "azurerm_app_configuration",
    "azurerm_application_gateway",
    "azurerm_bastion_host",
    "azurerm_container_app_environment",
    "azurerm_container_registry",
    "azurerm_cosmosdb_account",
    "azurerm_eventhub_namespace",
    "azurerm_firewall",
    "azurerm_key_vault",
    "azurerm_log_analytics_workspace",
    "azurerm_network_security_group",
    "azurerm_public_ip",
    "azurerm_storage_account",
    "azurerm_virtual_network",
    "azurerm_virtual_network_gateway",
  ],
  check: sendsLogs,
  fix: "Add a diagnostic setting with allLogs to it; for storage to each of its blob, queue, table and file services.",
  remedy: {
    hcl: 'enabled_log { category_group = "allLogs" }',
    typescript: 'enabledLog: [{ categoryGroup: "allLogs" }]',
  },
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { name: "stchat" } }, ...settings("blob", "queue", "table", "file") },
    },
    fail: { resource: { azurerm_storage_account: { a: { name: "stchat" } }, ...settings("blob", "queue", "table") } },
  },
  edges: [
    {
      when: "a tier has no audit of its messages, or sees no intrusions",
      given: sending(hubs, { name: "evh-a", sku: "Standard" }, "OperationalLogs"),
      verdict: "pass",
    },
    {
      when: "the tier that audits messages does not send the audit",
      given: sending(hubs, { name: "evh-a", sku: "premium" }, "OperationalLogs"),
      verdict: "fail",
    },
    {
      when: "a namespace on a dedicated cluster has them as well",
      given: sending(hubs, { name: "evh-a", sku: "Standard", dedicated_cluster_id: "${var.any}" }, "OperationalLogs"),
      verdict: "unknown",
    },
    {
      when: "that cluster is known",
      given: sending(
        hubs,
        {
          name: "evh-a",
          sku: "Standard",
          dedicated_cluster_id:
            "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.EventHub/clusters/c",
        },
        "OperationalLogs",
      ),
      verdict: "fail",
    },
    {
      when: "what the tier lacks is not known",
      given: sending(hubs, { name: "evh-a", sku: "${var.any}" }, "OperationalLogs"),
      verdict: "unknown",
    },
    {
      when: "a category is missing that every tier has",
      given: sending(hubs, { name: "evh-a", sku: "${var.any}" }, "RuntimeAuditLogs"),
      verdict: "fail",
    },
    {
      when: "a standard firewall has no signatures of intrusions to log",
      given: sending(firewall, { name: "afw", sku_tier: "Standard" }, ...firewallLogs),
      verdict: "pass",
    },
    {
      when: "a premium firewall does not log intrusions",
      given: sending(firewall, { name: "afw", sku_tier: "Premium" }, ...firewallLogs),
      verdict: "fail",
    },
  ],
});
