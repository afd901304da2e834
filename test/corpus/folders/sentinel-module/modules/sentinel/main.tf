resource "azurerm_log_analytics_workspace" "this" {
  name                = "log-sec-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}

resource "azurerm_sentinel_log_analytics_workspace_onboarding" "this" {
  workspace_id = azurerm_log_analytics_workspace.this.id
}

resource "azurerm_sentinel_alert_rule_scheduled" "failed" {
  name                       = "failed-sign-ins"
  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.this.workspace_id
  display_name               = "Failed sign-ins"
  severity                   = "High"
  enabled                    = false
  query                      = <<QUERY
SigninLogs
| where ResultType != 0
| summarize count() by UserPrincipalName
QUERY
}
