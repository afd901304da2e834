resource "azurerm_resource_group" "this" {
  name     = "rg-myapp-dev"
  location = "West Europe"
}

module "postgresql" {
  source = "./modules/postgresql"

  environment            = "dev"
  location               = azurerm_resource_group.this.location
  resource_group_name    = azurerm_resource_group.this.name
  administrator_password = "administrator-myapp"
  tags                   = {}
}
