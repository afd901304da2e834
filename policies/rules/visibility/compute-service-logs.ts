import { rule, type TerraformJson } from "../../engine/rule";
import { sendsLogs } from "../shared/visibility/diagnostics-rule";

/** An app, and the setting that sends these categories of its logs. */
function sending(...categories: readonly string[]): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_linux_web_app: { a: { name: "app-a" } },
      azurerm_monitor_diagnostic_setting: {
        a: {
          target_resource_id: "${azurerm_linux_web_app.a.id}",
          log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
          enabled_log: categories.map((category) => ({ category })),
        },
      },
    },
  };
}

/** What a cluster, an app or a database was told to do is gone unless it is sent away. */
export default rule({
  id: "compute-service-logs",
  control: "ZTAI-VS-02",
  title: "Compute, data or integration service does not send its logs",
  severity: "medium",
  covers: [
    "psrule:Azure.AKS.AuditLogs",
    "psrule:Azure.AKS.PlatformLogs",
    "psrule:Azure.AKS.AuditAdmin",
    "cnspec:mondoo-azure-security-batch-diagnostic-settings-enabled",
    "kics:resource_without_diagnostic_settings",
  ],
  on: [
    "azurerm_automation_account",
    "azurerm_batch_account",
    "azurerm_cdn_frontdoor_profile",
    "azurerm_data_factory",
    "azurerm_databricks_workspace",
    "azurerm_function_app_flex_consumption",
    "azurerm_key_vault_managed_hardware_security_module",
    "azurerm_kubernetes_cluster",
    "azurerm_linux_function_app",
    "azurerm_linux_web_app",
    "azurerm_logic_app_standard",
    "azurerm_logic_app_workflow",
    "azurerm_machine_learning_workspace",
    "azurerm_managed_redis",
    "azurerm_mssql_database",
    "azurerm_mssql_managed_instance",
    "azurerm_mysql_flexible_server",
    "azurerm_postgresql_flexible_server",
    "azurerm_recovery_services_vault",
    "azurerm_redis_cache",
    "azurerm_servicebus_namespace",
    "azurerm_synapse_workspace",
    "azurerm_windows_function_app",
    "azurerm_windows_web_app",
  ],
  check: sendsLogs,
  fix: "Add a diagnostic setting with allLogs to it.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: { a: { name: "aks-agents" } },
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "${azurerm_kubernetes_cluster.a.id}",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [{ category: "kube-audit-admin" }, { category: "guard" }],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: { a: { name: "aks-agents" } },
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "${azurerm_kubernetes_cluster.a.id}",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [{ category: "cluster-autoscaler" }],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "categories are named one by one, and some that tell who called are left out",
      given: sending("AppServiceHTTPLogs"),
      verdict: "fail",
    },
    {
      when: "categories are named one by one, and those left out tell nothing of callers",
      given: sending("AppServiceAuditLogs", "AppServiceHTTPLogs", "AppServiceIPSecAuditLogs"),
      verdict: "pass",
    },
    { when: "a category is not known", given: sending("AppServiceHTTPLogs", "${var.any}"), verdict: "unknown" },
  ],
});
