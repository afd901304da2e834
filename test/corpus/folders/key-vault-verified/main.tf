resource "azurerm_resource_group" "main" {
  name     = "rg-wingtip-stg"
  location = "northeurope"
}

module "key_vault" {
  source = "./modules/key-vault"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
