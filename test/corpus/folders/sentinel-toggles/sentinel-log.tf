resource "azurerm_sentinel_log_analytics_workspace_onboarding" "default" {
  count = var.enable_sentinel_log ? 1 : 0

  workspace_id = azurerm_log_analytics_workspace.default.id
}
