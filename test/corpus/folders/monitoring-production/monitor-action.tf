resource "azurerm_monitor_action_group" "ops" {
  name                = "ops"
  resource_group_name = azurerm_resource_group.main.name
  short_name          = "ops"

  email_receiver {
    name          = "ops"
    email_address = var.alert_email
  }
}
