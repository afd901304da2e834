resource "azurerm_resource_group" "main" {
  name     = "rg-fabrikam-dev"
  location = "uksouth"
}

module "hub_spoke" {
  source = "./modules/hub-spoke"
  count  = 1

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
