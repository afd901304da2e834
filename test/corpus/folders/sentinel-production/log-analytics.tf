resource "azurerm_log_analytics_workspace" "app" {
  name                = "log-sec-demo-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = 180
}
