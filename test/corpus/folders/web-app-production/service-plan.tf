resource "azurerm_service_plan" "example" {
  name                = "plan-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  os_type             = "Windows"
  sku_name            = "S1"
}
