import { objects, own, type Json } from "../../common/json";
import { blocksOf, same } from "./body";
import { noDefault, type Card } from "./card";

const isOfKind = (kind: string) => (body: Json | undefined) => objects(body).some((sent) => own(sent, "kind") === kind);

/** Sentinel. */
export const sentinel: readonly Card[] = [
  {
    azurerm: "azurerm_sentinel_alert_rule_fusion",
    arm: "Microsoft.SecurityInsights/alertRules",
    when: isOfKind("Fusion"),
    parent: "log_analytics_workspace_id",
    arguments: {
      enabled: { default: true, body: same("enabled") },
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
        body: blocksOf(
          "actions",
          { order: "order", "actionConfiguration.status": "status" },
          (action) => own(action, "actionType") === "ModifyProperties",
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
];
