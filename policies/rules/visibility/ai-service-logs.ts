import { rule } from "../../engine/rule";
import { sendsLogs } from "../shared/visibility/diagnostics-rule";

/** Without these logs nobody can say who asked a model for what. */
export default rule({
  id: "ai-service-logs",
  control: "ZTAI-VS-01",
  title: "AI service does not send its logs",
  severity: "critical",
  covers: ["kics:resource_without_diagnostic_settings"],
  on: [
    "azurerm_cognitive_account",
    "azurerm_ai_services",
    "azurerm_cognitive_account_project",
    "azurerm_search_service",
    "azurerm_api_management",
  ],
  check: sendsLogs,
  fix: "Add a diagnostic setting with the category group allLogs to the central workspace.",
  remedy: {
    hcl: 'enabled_log { category_group = "allLogs" }',
    typescript: 'enabledLog: [{ categoryGroup: "allLogs" }]',
  },
  examples: {
    pass: {
      resource: {
        azurerm_search_service: { a: { name: "srch-chat" } },
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "${azurerm_search_service.a.id}",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: { category_group: "allLogs" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cognitive_account: { a: { name: "aif-chat" } },
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "${azurerm_cognitive_account.a.id}",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [{ category: "Audit" }],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a gateway in front of tools logs them too",
      given: {
        resource: {
          azurerm_api_management: { models: { name: "apim-models" }, tools: { name: "apim-tools" } },
          azapi_resource: {
            server: {
              type: "Microsoft.ApiManagement/service/apis@2025-03-01-preview",
              name: "tools",
              parent_id: "${azurerm_api_management.tools.id}",
              body: { properties: { type: "mcp", path: "tools", protocols: ["https"] } },
            },
          },
          azurerm_monitor_diagnostic_setting: Object.fromEntries(
            ["models", "tools"].map((name) => [
              name,
              {
                target_resource_id: `\${azurerm_api_management.${name}.id}`,
                log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
                enabled_log: [{ category: "GatewayLogs" }, { category: "GatewayLlmLogs" }],
              },
            ]),
          ),
        },
      },
      verdict: { "azurerm_api_management.models": "pass", "azurerm_api_management.tools": "fail" },
    },
    {
      when: "the audit group leaves out the requests to models, and holds the queries of a search",
      given: {
        resource: {
          azurerm_cognitive_account: { a: { name: "aif-chat" } },
          azurerm_search_service: { a: { name: "srch-chat" } },
          azurerm_monitor_diagnostic_setting: {
            account: {
              target_resource_id: "${azurerm_cognitive_account.a.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
              enabled_log: { category_group: "audit" },
            },
            search: {
              target_resource_id: "${azurerm_search_service.a.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
              enabled_log: { category_group: "audit" },
            },
          },
        },
      },
      verdict: { "azurerm_cognitive_account.a": "fail", "azurerm_search_service.a": "pass" },
    },
    {
      when: "the audit group stands beside what it leaves out",
      given: {
        resource: {
          azurerm_cognitive_account: { a: { name: "aif-chat" } },
          azurerm_monitor_diagnostic_setting: {
            a: {
              target_resource_id: "${azurerm_cognitive_account.a.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
              enabled_log: [{ category_group: "audit" }, { category: "RequestResponse" }, { category: "Trace" }],
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the group is not known",
      given: {
        resource: {
          azurerm_cognitive_account: { a: { name: "aif-chat" } },
          azurerm_monitor_diagnostic_setting: {
            a: {
              target_resource_id: "${azurerm_cognitive_account.a.id}",
              log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
              enabled_log: { category_group: "${var.any}" },
            },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
