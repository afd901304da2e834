resource "azurerm_automation_account" "default" {
  name                = "aa-northwind-${random_string.suffix.result}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku_name            = "Basic"
}
