resource "azurerm_resource_group" "default" {
  name     = "rg-northwind-test"
  location = "northeurope"
}

module "load_balancer" {
  source = "./modules/load-balancer"
  count  = 1

  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
}
