resource "azurerm_resource_group" "this" {
  name     = "rg-northwind-stg"
  location = "swedencentral"
}

module "backup" {
  source   = "./modules/backup"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
