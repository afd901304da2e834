resource "azurerm_monitor_metric_alert" "availability" {
  name                = "availability"
  resource_group_name = data.azurerm_resource_group.rg.name
  scopes              = [var.key_vault_id]

  criteria {
    metric_namespace = "Microsoft.KeyVault/vaults"
    metric_name      = "Availability"
    aggregation      = local.config["monitor_metric_alert"]["aggregation"]
    operator         = local.config["monitor_metric_alert"]["operator"]
    threshold        = 95
  }

  action {
    action_group_id = azurerm_monitor_action_group.ops.id
  }
}
