resource "azurerm_resource_group" "default" {
  name     = "rg-litware-stg"
  location = "australiaeast"
}

module "batch" {
  source = "./modules/batch"

  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
}
