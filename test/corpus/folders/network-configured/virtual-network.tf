resource "azurerm_virtual_network" "example" {
  name                = "northwind-stg-vnet"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  address_space       = var.address_space
  tags                = var.tags
}
