resource "azurerm_monitor_action_group" "ops" {
  name                = "ops"
  resource_group_name = data.azurerm_resource_group.rg.name
  short_name          = local.config.monitor_action_group.short_name

  email_receiver {
    name          = "ops"
    email_address = var.alert_email
  }
}
