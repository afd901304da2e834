resource "azurerm_resource_group" "default" {
  name     = "rg-fabrikam-dev"
  location = "northeurope"
}

module "sentinel" {
  source = "./modules/sentinel"

  prefix              = "fabrikam"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
}
