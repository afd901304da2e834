resource "azurerm_resource_group" "rg" {
  name     = "rg-myapp-test"
  location = "northeurope"
}

module "backup" {
  source = "./modules/backup"

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  tags                = {}
}
