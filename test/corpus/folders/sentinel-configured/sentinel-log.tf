resource "azurerm_sentinel_log_analytics_workspace_onboarding" "default" {
  workspace_id = azurerm_log_analytics_workspace.default.id
}
