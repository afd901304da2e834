resource "azurerm_resource_group" "rg" {
  name     = "rg-wingtip-test"
  location = "francecentral"
}

module "network" {
  source = "./modules/network"
  count  = 1

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
