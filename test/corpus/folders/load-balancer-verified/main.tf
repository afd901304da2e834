resource "azurerm_resource_group" "example" {
  name     = "rg-wingtip-test"
  location = "eastus"
}

module "load_balancer" {
  source   = "./modules/load-balancer"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
