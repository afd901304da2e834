resource "azurerm_virtual_network" "default" {
  name                = "vnet-fabrikam-${random_string.suffix.result}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = var.address_space
}
