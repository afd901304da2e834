resource "azurerm_automation_account" "example" {
  name                          = "aa-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  sku_name                      = "Basic"
  local_authentication_enabled  = false
  public_network_access_enabled = false
}
