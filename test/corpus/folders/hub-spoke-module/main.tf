resource "azurerm_resource_group" "main" {
  name     = "rg-proseware-prod"
  location = "westeurope"
}

module "hub_spoke" {
  source   = "./modules/hub-spoke"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
