resource "azurerm_monitor_action_group" "ops" {
  count = var.enable_monitor_action ? 1 : 0

  name                = "ops"
  resource_group_name = var.resource_group_name
  short_name          = "ops"

  email_receiver {
    name          = "ops"
    email_address = var.alert_email
  }
}
