resource "azurerm_monitor_diagnostic_setting" "vault" {
  count = var.enable_monitor_diagnostic ? 1 : 0

  name                       = "diag"
  target_resource_id         = var.key_vault_id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.app.id

  enabled_log {
    category = "AuditEvent"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
