resource "azurerm_resource_group" "main" {
  name     = "rg-northwind-stg"
  location = "westeurope"
}

module "disks" {
  source = "./modules/disks"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
