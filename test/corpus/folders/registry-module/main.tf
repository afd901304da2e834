resource "azurerm_resource_group" "default" {
  name     = "rg-proseware-stg"
  location = "West Europe"
}

module "registry" {
  source   = "./modules/registry"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
}
