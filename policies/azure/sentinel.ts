import { objects, type Json } from "../../common/json";
import { blocksOf, isEnabled, nested, same } from "./body";
import { noDefault, type Card } from "./card";
import { property } from "./property";
import { isWord } from "./word";

const isOfKind = (kind: string) => (body: Json | undefined) =>
  objects(body).some((sent) => property(sent, "kind") === kind);

/** Sentinel. */
export const sentinel: readonly Card[] = [
  {
    azurerm: "azurerm_sentinel_alert_rule_fusion",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("Fusion"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, body: same("enabled") },
      source: {
        default: noDefault,
        body: blocksOf("sourceSettings", {
          sourceName: "name",
          enabled: "enabled",
          sourceSubTypes: nested("sub_type", { sourceSubTypeName: "name", enabled: "enabled" }),
        }),
      },
      "source.enabled": { default: true },
      "source.sub_type": { default: noDefault },
      "source.sub_type.enabled": { default: true },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_nrt",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("NRT"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, body: same("enabled") },
      "incident.create_incident_enabled": { default: noDefault, body: same("incidentConfiguration.createIncident") },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_scheduled",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("Scheduled"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, body: same("enabled") },
      "incident.create_incident_enabled": { default: noDefault, body: same("incidentConfiguration.createIncident") },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_automation_rule",
    arm: "Microsoft.SecurityInsights/automationRules",
    parent: "log_analytics_workspace_id",
    arguments: {
      action_incident: {
        default: noDefault,
        body: blocksOf("actions", { order: "order", "actionConfiguration.status": "status" }, (action) =>
          isWord(property(action, "actionType"), "ModifyProperties"),
        ),
      },
      "action_incident.status": { default: noDefault },
      condition_json: {
        default: noDefault,
        body: same("triggeringLogic.conditions", (conditions) => JSON.stringify(conditions)),
      },
      enabled: { default: true, body: same("triggeringLogic.isEnabled") },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_log_analytics_workspace_onboarding",
    arm: "Microsoft.SecurityInsights/onboardingStates",
    parent: "workspace_id",
    arguments: {
      customer_managed_key_enabled: { default: false, body: same("customerManagedKey") },
    },
    links: ["workspace_id"],
  },
  {
    azurerm: ["azurerm_sentinel_alert_rule_anomaly_built_in", "azurerm_sentinel_alert_rule_anomaly_duplicate"],
    noBody: "an anomaly is a setting of Sentinel, of another ARM type",
    arguments: {
      enabled: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_ms_security_incident",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("MicrosoftSecurityIncidentCreation"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, inArm: noDefault, body: same("enabled") },
    },
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_threat_intelligence",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("ThreatIntelligence"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, inArm: noDefault, body: same("enabled") },
    },
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_machine_learning_behavior_analytics",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("MLBehaviorAnalytics"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, inArm: noDefault, body: same("enabled") },
    },
  },
  {
    azurerm: "azurerm_sentinel_data_connector_microsoft_cloud_app_security",
    arm: "Microsoft.SecurityInsights/dataConnectors",
    when: isOfKind("MicrosoftCloudAppSecurity"),
    parent: "log_analytics_workspace_id",
    arguments: {
      alerts_enabled: { default: true, body: same("dataTypes.alerts.state", isEnabled) },
      discovery_logs_enabled: { default: true, body: same("dataTypes.discoveryLogs.state", isEnabled) },
    },
  },
  {
    azurerm: "azurerm_sentinel_data_connector_office_365",
    arm: "Microsoft.SecurityInsights/dataConnectors",
    when: isOfKind("Office365"),
    parent: "log_analytics_workspace_id",
    arguments: {
      exchange_enabled: { default: true, body: same("dataTypes.exchange.state", isEnabled) },
      sharepoint_enabled: { default: true, body: same("dataTypes.sharePoint.state", isEnabled) },
      teams_enabled: { default: true, body: same("dataTypes.teams.state", isEnabled) },
    },
  },
];
