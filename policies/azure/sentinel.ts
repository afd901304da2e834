import { noDefault, type Card } from "./card";

/** Sentinel. */
export const sentinel: readonly Card[] = [
  {
    azurerm: "azurerm_sentinel_alert_rule_fusion",
    arguments: {
      enabled: { default: true },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_nrt",
    arguments: {
      enabled: { default: true },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_alert_rule_scheduled",
    arguments: {
      enabled: { default: true },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_automation_rule",
    arguments: {
      action_incident: { default: noDefault },
      condition_json: { default: noDefault },
      enabled: { default: true },
    },
    links: ["log_analytics_workspace_id"],
  },
  {
    azurerm: "azurerm_sentinel_log_analytics_workspace_onboarding",
    links: ["workspace_id"],
  },
];
