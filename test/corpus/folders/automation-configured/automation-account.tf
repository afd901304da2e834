resource "azurerm_automation_account" "this" {
  name                = "aa-wingtip-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.main.location
  resource_group_name = data.azurerm_resource_group.main.name
  sku_name            = "Basic"
}
