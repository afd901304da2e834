resource "azurerm_log_analytics_workspace" "app" {
  name                = "log-demo-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.default.location
  resource_group_name = data.azurerm_resource_group.default.name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}
