resource "azurerm_sentinel_alert_rule_scheduled" "failed" {
  name                       = "failed-sign-ins"
  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.default.workspace_id
  display_name               = "Failed sign-ins"
  severity                   = local.config["sentinel_alert_rule_scheduled"]["severity"]
  query                      = <<QUERY
SigninLogs
| where ResultType != 0
| summarize count() by UserPrincipalName
QUERY
}
