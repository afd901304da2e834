resource "azurerm_service_plan" "default" {
  name                = "aidemo-test-plan"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  os_type             = "Windows"
  sku_name            = "B1"
}
