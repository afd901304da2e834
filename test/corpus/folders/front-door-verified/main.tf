resource "azurerm_resource_group" "this" {
  name     = "rg-contoso-test"
  location = "francecentral"
}

module "front_door" {
  source = "./modules/front-door"

  resource_group_name = azurerm_resource_group.this.name
}
