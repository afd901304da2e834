resource "azurerm_sentinel_log_analytics_workspace_onboarding" "app" {
  workspace_id = azurerm_log_analytics_workspace.app.id
}
