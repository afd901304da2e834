import { between, demand, from, guid, matching, oneOf, textOfLength, unverified, type ApplyRule } from "./apply-rule";
import { logs, metricsOnly } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, named, namedLike, nameOf } from "./shapes";

const names = {
  logAnalyticsWorkspace: nameRule("log", [4, 63], "hyphens", "resource group"),
  applicationInsights: nameRule("appi", [1, 255], "hyphens", "resource group"),
  monitorPrivateLinkScope: nameRule("ampls", [1, 255], "hyphens", "resource group", "kit"),
};

const roles = {
  monitoringMetricsPublisher: {
    guid: "3913510d-42f4-4e42-8a64-420c390055eb",
    name: "Monitoring Metrics Publisher",
    purpose: "Sends telemetry with an Entra token. For applications, on their Application Insights.",
  },
} satisfies ServiceRoles;

const workspaces = "Microsoft.OperationalInsights/workspaces";
const components = "Microsoft.Insights/components";
const scopes = "Microsoft.Insights/privateLinkScopes";
const settings = "Microsoft.Insights/diagnosticSettings";
const diagnostics = `${learn}/azure-monitor/platform/diagnostic-settings`;
const retention = `${learn}/azure-monitor/logs/data-retention-configure`;

/** Id of a Log Analytics workspace. */
export const workspaceId: ApplyRule = idOf(workspaces, "azurerm_log_analytics_workspace");
const componentId = idOf(components, "azurerm_application_insights");
const accessMode = oneOf("Open", "PrivateOnly");
const name260 = namedLike([1, 260], /^[^*#&+:<>?]+$/, "characters other than * # & + : < > ?");

/** Azure Monitor: workspaces, private link scopes and diagnostic settings. */
export const monitor = {
  names,
  roles,
  privateLink: {
    azureMonitor: {
      type: "azurerm_monitor_private_link_scope",
      groupId: "azuremonitor",
      zones: [
        "privatelink.monitor.azure.com",
        "privatelink.oms.opinsights.azure.com",
        "privatelink.ods.opinsights.azure.com",
        "privatelink.agentsvc.azure-automation.net",
        "privatelink.blob.core.windows.net",
      ],
    },
  },
  logs: {
    /** Metrics only: its telemetry lies in the workspace already, and a setting for logs would store all of it twice. */
    applicationInsights: metricsOnly(),
    logAnalyticsWorkspace: logs(["Audit"]),
  },
  types: types(
    {
      type: "azurerm_log_analytics_workspace",
      armType: workspaces,
      source: templatePage(workspaces),
      arguments: {
        name: named(names.logAnalyticsWorkspace),
        sku: from(
          azurermPage("azurerm_log_analytics_workspace"),
          oneOf("PerGB2018", "CapacityReservation", "LACluster"),
        ),
        retention_in_days: {
          ...between(30, 730, "days"),
          says: "30 to 730 days",
          source: retention,
        },
        daily_quota_gb: {
          kind: "number",
          says: "-1 for no cap, or 0.023 or more",
          accepts: ({ value }) => value === -1 || Number(value) >= 0.023,
          source: azurermPage("azurerm_log_analytics_workspace"),
        },
      },
      flags: [
        "allow_resource_only_permissions",
        "immediate_data_purge_on_30_days_enabled",
        "internet_ingestion_enabled",
        "internet_query_enabled",
        "local_authentication_enabled",
      ],
    },
    {
      type: "azurerm_application_insights",
      armType: components,
      source: templatePage(components),
      arguments: {
        name: named(names.applicationInsights),
        application_type: from(
          azurermPage("azurerm_application_insights"),
          oneOf("ios", "java", "MobileCenter", "Node.JS", "other", "phone", "store", "web"),
        ),
        workspace_id: workspaceId,
        sampling_percentage: from(azurermPage("azurerm_application_insights"), between(0, 100, "percent")),
      },
      flags: [
        "disable_ip_masking",
        "internet_ingestion_enabled",
        "internet_query_enabled",
        "local_authentication_disabled",
      ],
    },
    {
      type: "azurerm_monitor_private_link_scope",
      armType: scopes,
      source: templatePage(scopes),
      arguments: {
        name: named(names.monitorPrivateLinkScope),
        ingestion_access_mode: accessMode,
        query_access_mode: accessMode,
      },
    },
    {
      type: "azurerm_monitor_private_link_scoped_service",
      armType: `${scopes}/scopedResources`,
      source: templatePage(`${scopes}/scopedresources`),
      arguments: {
        name: unverified("the characters of its name; the kit's is workspace"),
        linked_resource_id: {
          kind: "reference",
          says: "id of a workspace or of an Application Insights resource",
          accepts: (placed) => workspaceId.accepts(placed) || componentId.accepts(placed),
        },
        scope_name: nameOf(names.monitorPrivateLinkScope, "azurerm_monitor_private_link_scope"),
      },
      demands: [
        demand(
          "a resource once in a scope",
          ({ stack, block, resource }) =>
            stack.every(
              (each) =>
                each === resource ||
                each.type !== resource.type ||
                each.values["linked_resource_id"] !== block["linked_resource_id"],
            ),
          `${learn}/azure-monitor/fundamentals/private-link-security`,
        ),
      ],
    },
    {
      type: "azurerm_monitor_diagnostic_setting",
      armType: settings,
      source: templatePage(settings),
      arguments: {
        name: from(azurermPage("azurerm_monitor_diagnostic_setting"), name260),
        target_resource_id: {
          kind: "reference",
          says: "id of a resource that has logs or metrics, or of a service of a storage account",
          accepts: ({ written, target }) => {
            const [, base] =
              /^(\$\{.+?\.id\})(\/(blob|file|queue|table)Services\/default)?$/.exec(String(written)) ?? [];
            return base !== undefined && target(base) !== undefined;
          },
          source: `${learn}/azure-monitor/reference/supported-logs/logs-index`,
        },
        log_analytics_workspace_id: workspaceId,
        log_analytics_destination_type: from(diagnostics, oneOf("Dedicated", "AzureDiagnostics")),
        "enabled_log[].category_group": from(diagnostics, oneOf("allLogs", "audit")),
        "enabled_metric[].category": textOfLength([1, 128]),
      },
      demands: [
        demand(
          "at most 5 on a resource, each name once, and no category to a workspace twice",
          ({ stack, block, resource }) => {
            const own = stack.filter(
              ({ type, values }) =>
                type === resource.type && values["target_resource_id"] === block["target_resource_id"],
            );
            return (
              own.length <= 5 &&
              new Set(own.map(({ values }) => values["log_analytics_workspace_id"])).size === own.length
            );
          },
          diagnostics,
        ),
        demand(
          "logs or metrics, at least one",
          ({ block }) => block["enabled_log"] !== undefined || block["enabled_metric"] !== undefined,
          azurermPage("azurerm_monitor_diagnostic_setting"),
        ),
      ],
    },
    {
      type: "azurerm_application_insights_workbook",
      armType: "Microsoft.Insights/workbooks",
      source: azurermPage("azurerm_application_insights_workbook"),
      arguments: {
        name: { ...guid, says: "a GUID in lower case" },
        display_name: textOfLength([1, 256]),
        category: oneOf("workbook", "tsg", "performance", "retention"),
        source_id: matching(/^(\$\{lower\(.+\)\}|[^A-Z]+)$/, "an id without capitals"),
        data_json: matching(/^\{.*\}$/s, "content of a workbook as JSON"),
      },
    },
  ),
} satisfies AzureService;
