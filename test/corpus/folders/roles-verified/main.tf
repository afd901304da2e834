resource "azurerm_resource_group" "this" {
  name     = "rg-contoso-dev"
  location = "francecentral"
}

module "roles" {
  source = "./modules/roles"

  resource_group_id = azurerm_resource_group.this.id
}
