resource "azurerm_monitor_metric_alert" "availability" {
  count = var.enable_monitor_metric ? 1 : 0

  name                = "availability"
  resource_group_name = var.resource_group_name
  scopes              = [var.key_vault_id]

  criteria {
    metric_namespace = "Microsoft.KeyVault/vaults"
    metric_name      = "Availability"
    aggregation      = "Average"
    operator         = "LessThan"
    threshold        = 95
  }

  action {
    action_group_id = azurerm_monitor_action_group.ops[0].id
  }
}
