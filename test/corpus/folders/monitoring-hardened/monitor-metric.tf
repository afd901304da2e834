resource "azurerm_monitor_metric_alert" "availability" {
  name                = "availability"
  resource_group_name = azurerm_resource_group.main.name
  scopes              = [var.key_vault_id]

  criteria {
    metric_namespace = "Microsoft.KeyVault/vaults"
    metric_name      = "Availability"
    aggregation      = "Average"
    operator         = "LessThan"
    threshold        = 95
  }

  action {
    action_group_id = azurerm_monitor_action_group.ops.id
  }
}
