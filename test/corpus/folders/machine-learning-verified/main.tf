resource "azurerm_resource_group" "main" {
  name     = "rg-wingtip-sandbox"
  location = "northeurope"
}

module "machine_learning" {
  source   = "./modules/machine-learning"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
