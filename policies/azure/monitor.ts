import { isList, isObject, objects, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, inverted, made, same } from "./body";
import { below, belowNamed, inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { asFlag, move, opposite } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

const isOn = (log: JsonObject) => property(log, "enabled") === true;

/**
 * Blocks `log` and `metric` of azurerm 3 that are switched on; one is on unless it says otherwise. Where an expression says
 * it, whether the block is there is as little known as that.
 */
const enabledLogs = (value: Json): Json => {
  const blocks: readonly Json[] = isList(value) ? value : [value];
  return blocks.filter((block) => !isObject(block) || property(block, "enabled") !== false).map(withoutEnabled);
};

const withoutEnabled = (block: Json): Json => {
  if (!isObject(block)) return block;
  const { enabled, ...others } = block;
  return typeof enabled === "string" ? enabled : others;
};

const receivers = (from: string, members: Readonly<Record<string, string>> = {}) =>
  blocksOf(from, { name: "name", ...members });

/** Conditions of an alert, each a field with its value, as one block. */
const criteria = (value: Json): Json => {
  const field = (name: string) => objects(value).find((one) => isWord(property(one, "field"), name));
  const [category, operation] = ["category", "operationName"].map((name) => property(field(name) ?? {}, "equals"));
  return {
    ...(category === undefined ? {} : { category }),
    ...(operation === undefined ? {} : { operation_name: operation }),
  };
};

/** Rules for alerts that are raised are of two kinds: those that add action groups, and those that silence. */
const addsGroups = (body: Json | undefined): boolean =>
  objects(body)
    .flatMap((sent) => objects(property(sent, "properties")))
    .flatMap((properties) => objects(property(properties, "actions")))
    .some((action) => isWord(property(action, "actionType"), "AddActionGroups"));

/** Azure Monitor and Network Watcher. */
export const monitor: readonly Card[] = [
  {
    azurerm: "azurerm_application_insights",
    arm: "Microsoft.Insights/components",
    id: inGroup,
    arguments: {
      daily_data_cap_in_gb: { default: 100, body: noBody("it stands on a resource below it, CurrentBillingFeatures") },
      daily_data_cap_notifications_disabled: {
        default: false,
        body: noBody("it stands on a resource below it, CurrentBillingFeatures"),
      },
      disable_ip_masking: { default: false, body: same("DisableIpMasking") },
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
      daily_quota_gb: { default: -1, body: same("workspaceCapping.dailyQuotaGb") },
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
    azurerm: "azurerm_log_analytics_workspace_table_custom_log",
    noBody: "a table in azapi is read as azurerm_log_analytics_workspace_table",
    arguments: { plan: { default: "Analytics" }, ...withoutDefault("retention_in_days", "total_retention_in_days") },
  },
  {
    azurerm: "azurerm_monitor_alert_processing_rule_suppression",
    arm: "Microsoft.AlertsManagement/actionRules",
    id: inGroup,
    arguments: {
      condition: { default: noDefault, body: blocksOf("conditions", { field: "field" }) },
      enabled: { default: true, body: same("enabled") },
      schedule: {
        default: noDefault,
        body: blocksOf("schedule", { effectiveFrom: "effective_from", effectiveUntil: "effective_until" }),
      },
      scopes: { default: noDefault, body: same("scopes") },
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
      "data_flow.transform_kql": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_monitor_action_group",
    arm: "Microsoft.Insights/actionGroups",
    id: inGroup,
    arguments: {
      arm_role_receiver: { default: noDefault, body: receivers("armRoleReceivers") },
      automation_runbook_receiver: { default: noDefault, body: receivers("automationRunbookReceivers") },
      azure_app_push_receiver: { default: noDefault, body: receivers("azureAppPushReceivers") },
      azure_function_receiver: { default: noDefault, body: receivers("azureFunctionReceivers") },
      email_receiver: { default: noDefault, body: receivers("emailReceivers", { emailAddress: "email_address" }) },
      enabled: { default: true, body: same("enabled") },
      event_hub_receiver: { default: noDefault, body: receivers("eventHubReceivers") },
      itsm_receiver: { default: noDefault, body: receivers("itsmReceivers") },
      logic_app_receiver: { default: noDefault, body: receivers("logicAppReceivers") },
      sms_receiver: { default: noDefault, body: receivers("smsReceivers") },
      voice_receiver: { default: noDefault, body: receivers("voiceReceivers") },
      webhook_receiver: { default: noDefault, body: receivers("webhookReceivers", { serviceUri: "service_uri" }) },
      "webhook_receiver.service_uri": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_monitor_activity_log_alert",
    arm: "Microsoft.Insights/activityLogAlerts",
    id: inGroup,
    arguments: {
      action: { default: noDefault, body: blocksOf("actions.actionGroups", { actionGroupId: "action_group_id" }) },
      criteria: { default: noDefault, body: made("condition.allOf", ["category", "operation_name"], criteria) },
      enabled: { default: true, body: same("enabled") },
      ...withoutDefault("criteria.category", "criteria.operation_name"),
    },
  },
  {
    azurerm: "azurerm_monitor_data_collection_endpoint",
    arm: "Microsoft.Insights/dataCollectionEndpoints",
    id: inGroup,
    arguments: {
      public_network_access_enabled: { default: true, body: flag("networkAcls.publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_monitor_data_collection_rule_association",
    arm: "Microsoft.Insights/dataCollectionRuleAssociations",
    parent: "target_resource_id",
    arguments: {
      data_collection_rule_id: { default: noDefault, body: same("dataCollectionRuleId") },
    },
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
      partner_solution_id: { default: noDefault, body: same("marketplacePartnerId") },
      ...withoutDefault("enabled_log.category", "enabled_log.category_group"),
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
      // azurerm has no exclusions.
      exclusion: {
        default: noDefault,
        body: blocksOf("accessModeSettings.exclusions", {
          privateEndpointConnectionName: "name",
          ingestionAccessMode: "ingestion_access_mode",
          queryAccessMode: "query_access_mode",
        }),
      },
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
    arm: "Microsoft.Insights/privateLinkScopes/scopedResources",
    parent: "scope_name",
    arguments: {
      linked_resource_id: { default: noDefault, body: same("linkedResourceId") },
    },
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
  {
    azurerm: "azurerm_monitor_aad_diagnostic_setting",
    arm: "microsoft.aadiam/diagnosticSettings",
    arguments: {
      enabled_log: { default: noDefault, body: blocksOf("logs", { category: "category" }, isOn) },
      "enabled_log.category": { default: noDefault },
      log_analytics_workspace_id: { default: noDefault, body: same("workspaceId") },
    },
  },
  {
    azurerm: "azurerm_monitor_log_profile",
    noBody: "diagnostic settings have replaced the profile of a subscription",
    arguments: {
      ...withoutDefault("categories", "locations", "retention_policy.days", "retention_policy.enabled"),
    },
  },
  {
    azurerm: "azurerm_application_insights_smart_detection_rule",
    noBody: "it stands on a resource below the component, ProactiveDetectionConfigs",
    arguments: {
      enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_dashboard_grafana",
    arm: "Microsoft.Dashboard/grafana",
    id: inGroup,
    arguments: {
      api_key_enabled: { default: false, body: flag("apiKey") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      "smtp.verification_skip_enabled": {
        default: false,
        body: same("grafanaConfigurations.smtp.skipVerify"),
      },
    },
  },
  {
    azurerm: "azurerm_monitor_metric_alert",
    arm: "Microsoft.Insights/metricAlerts",
    id: inGroup,
    arguments: {
      enabled: { default: true, body: same("enabled") },
    },
  },
  {
    azurerm: "azurerm_monitor_scheduled_query_rules_alert_v2",
    arm: "Microsoft.Insights/scheduledQueryRules",
    id: inGroup,
    arguments: {
      enabled: { default: true, body: same("enabled") },
    },
  },
  {
    azurerm: "azurerm_monitor_scheduled_query_rules_alert",
    noBody: "an alert in azapi is read as azurerm_monitor_scheduled_query_rules_alert_v2",
    arguments: {
      enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_monitor_smart_detector_alert_rule",
    arm: "Microsoft.AlertsManagement/smartDetectorAlertRules",
    id: inGroup,
    arguments: {
      enabled: { default: true, body: flag("state") },
    },
  },
  {
    azurerm: "azurerm_monitor_workspace",
    arm: "Microsoft.Monitor/accounts",
    id: inGroup,
    arguments: {
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_monitor_alert_processing_rule_action_group",
    arm: "Microsoft.AlertsManagement/actionRules",
    when: addsGroups,
    id: inGroup,
    arguments: { enabled: { default: true, body: same("enabled") } },
  },
  {
    azurerm: "azurerm_monitor_scheduled_query_rules_log",
    noBody: "a query in azapi is read as azurerm_monitor_scheduled_query_rules_alert_v2",
    arguments: { enabled: { default: true } },
  },
  {
    azurerm: "azurerm_monitor_alert_prometheus_rule_group",
    arm: "Microsoft.AlertsManagement/prometheusRuleGroups",
    id: inGroup,
    arguments: {
      rule: {
        default: noDefault,
        body: blocksOf("rules", { alert: "alert", record: "record", enabled: "enabled" }),
      },
      ...withoutDefault("rule.alert", "rule.enabled"),
      rule_group_enabled: { default: noDefault, body: same("enabled") },
    },
  },
];
