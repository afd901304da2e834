resource "azurerm_resource_group" "this" {
  name     = "rg-litware-stg"
  location = "West Europe"
}

module "registry" {
  source = "./modules/registry"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
