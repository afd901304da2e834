resource "azurerm_log_analytics_workspace" "example" {
  name                = "log-sec-tailspin-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  sku                 = "PerGB2018"
  retention_in_days   = 90
}
