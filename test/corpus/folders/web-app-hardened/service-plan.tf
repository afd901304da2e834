resource "azurerm_service_plan" "default" {
  name                = "litware-dev-plan"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  os_type             = "Windows"
  sku_name            = "S1"
}
