import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, inverted, same } from "./body";
import { below, belowNamed, inGroup, noDefault, type Card } from "./card";
import { move, opposite, asFlag } from "./rename";

const isOn = (log: JsonObject) => own(log, "enabled") === true;

/** Blocks `log` and `metric` of azurerm 3 that are switched on; one is on unless it says otherwise. */
const enabledLogs = (value: Json): Json => {
  const blocks: readonly Json[] = isList(value) ? value : [value];
  return blocks.filter((block) => !isObject(block) || own(block, "enabled") !== false).map(withoutEnabled);
};

const withoutEnabled = (block: Json): Json =>
  isObject(block)
    ? (Object.fromEntries(Object.entries(block).filter(([key]) => key !== "enabled")) satisfies JsonObject)
    : block;

/** Azure Monitor and Network Watcher. */
export const monitor: readonly Card[] = [
  {
    azurerm: "azurerm_application_insights",
    arm: "Microsoft.Insights/components",
    id: inGroup,
    arguments: {
      disable_ip_masking: { default: noDefault, body: same("DisableIpMasking") },
      internet_ingestion_enabled: { default: true, body: flag("publicNetworkAccessForIngestion") },
      internet_query_enabled: { default: true, body: flag("publicNetworkAccessForQuery") },
      local_authentication_disabled: { default: false, body: same("DisableLocalAuth") },
      workspace_id: { default: noDefault, body: same("WorkspaceResourceId") },
    },
    renames: [opposite("local_authentication_enabled", "local_authentication_disabled")],
  },
  {
    azurerm: "azurerm_log_analytics_workspace",
    arm: "Microsoft.OperationalInsights/workspaces",
    id: inGroup,
    arguments: {
      daily_quota_gb: { default: noDefault, body: same("workspaceCapping.dailyQuotaGb") },
      immediate_data_purge_on_30_days_enabled: {
        default: noDefault,
        body: same("features.immediatePurgeDataOn30Days"),
      },
      internet_ingestion_enabled: { default: true, body: flag("publicNetworkAccessForIngestion") },
      internet_query_enabled: { default: true, body: flag("publicNetworkAccessForQuery") },
      local_authentication_enabled: { default: true, body: inverted("features.disableLocalAuth") },
      retention_in_days: { default: 30, body: same("retentionInDays") },
    },
    renames: [
      opposite("local_authentication_disabled", "local_authentication_enabled"),
      asFlag("internet_ingestion_access_type", "internet_ingestion_enabled"),
      asFlag("internet_query_access_type", "internet_query_enabled"),
    ],
    logs: ["Audit"],
  },
  {
    azurerm: "azurerm_log_analytics_data_export_rule",
    arm: "Microsoft.OperationalInsights/workspaces/dataExports",
    parent: "workspace_resource_id",
    arguments: {
      destination_resource_id: { default: noDefault, body: same("destination.resourceId") },
      enabled: { default: false, body: same("enable") },
    },
  },
  {
    azurerm: "azurerm_log_analytics_workspace_table",
    arm: "Microsoft.OperationalInsights/workspaces/tables",
    id: below("workspace_id"),
    arguments: {
      plan: { default: "Analytics", body: same("plan") },
      retention_in_days: { default: noDefault, body: same("retentionInDays") },
      total_retention_in_days: { default: noDefault, body: same("totalRetentionInDays") },
    },
  },
  {
    azurerm: "azurerm_monitor_alert_processing_rule_suppression",
    arm: "Microsoft.AlertsManagement/actionRules",
    noBody: "the same ARM type also adds action groups",
    arguments: {
      condition: { default: noDefault },
      enabled: { default: true },
      schedule: { default: noDefault },
      scopes: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_monitor_data_collection_rule",
    arm: "Microsoft.Insights/dataCollectionRules",
    id: inGroup,
    arguments: {
      data_flow: {
        default: noDefault,
        body: blocksOf("dataFlows", {
          transformKql: "transform_kql",
          streams: "streams",
          outputStream: "output_stream",
          destinations: "destinations",
        }),
      },
    },
  },
  {
    azurerm: "azurerm_monitor_action_group",
    arguments: {
      enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_monitor_activity_log_alert",
    arguments: {
      enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_monitor_data_collection_endpoint",
    arguments: {
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_monitor_data_collection_rule_association",
    links: ["target_resource_id"],
  },
  {
    azurerm: "azurerm_monitor_diagnostic_setting",
    arm: "Microsoft.Insights/diagnosticSettings",
    parent: "target_resource_id",
    arguments: {
      enabled_log: {
        default: noDefault,
        body: blocksOf("logs", { category: "category", categoryGroup: "category_group" }, isOn),
      },
      enabled_metric: { default: noDefault, body: blocksOf("metrics", { category: "category" }, isOn) },
      log_analytics_workspace_id: { default: noDefault, body: same("workspaceId") },
    },
    renames: [
      { from: "log", to: "enabled_log", convert: enabledLogs },
      { from: "metric", to: "enabled_metric", convert: enabledLogs },
    ],
    links: ["target_resource_id"],
  },
  {
    azurerm: "azurerm_monitor_private_link_scope",
    arm: "Microsoft.Insights/privateLinkScopes",
    id: inGroup,
    arguments: {
      ingestion_access_mode: { default: noDefault, body: same("accessModeSettings.ingestionAccessMode") },
      query_access_mode: { default: noDefault, body: same("accessModeSettings.queryAccessMode") },
    },
    privateLink: {
      azuremonitor: [
        "privatelink.monitor.azure.com",
        "privatelink.oms.opinsights.azure.com",
        "privatelink.ods.opinsights.azure.com",
        "privatelink.agentsvc.azure-automation.net",
        "privatelink.blob.core.windows.net",
      ],
    },
  },
  {
    azurerm: "azurerm_monitor_private_link_scoped_service",
    links: ["linked_resource_id"],
  },
  {
    azurerm: "azurerm_network_watcher",
    arm: "Microsoft.Network/networkWatchers",
    id: inGroup,
  },
  {
    azurerm: "azurerm_network_watcher_flow_log",
    arm: "Microsoft.Network/networkWatchers/flowLogs",
    id: belowNamed("network_watcher_name"),
    parent: "network_watcher_id",
    arguments: {
      enabled: { default: noDefault, body: same("enabled") },
      "retention_policy.days": { default: noDefault, body: same("retentionPolicy.days") },
      "retention_policy.enabled": { default: noDefault, body: same("retentionPolicy.enabled") },
      storage_account_id: { default: noDefault, body: same("storageId") },
      target_resource_id: { default: noDefault, body: same("targetResourceId") },
      "traffic_analytics.enabled": {
        default: false,
        body: same("flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.enabled"),
      },
      "traffic_analytics.workspace_resource_id": {
        default: noDefault,
        body: same("flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.workspaceResourceId"),
      },
    },
    renames: [move("network_security_group_id", "target_resource_id")],
    links: ["target_resource_id", "storage_account_id"],
  },
];
