resource "azurerm_resource_group" "main" {
  name     = "rg-proseware-prod"
  location = "australiaeast"
}

module "network" {
  source = "./modules/network"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
