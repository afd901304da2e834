resource "azurerm_log_analytics_workspace" "default" {
  name                = "log-sec-aidemo-${random_string.suffix.result}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku                 = "PerGB2018"
  retention_in_days   = 90
}
