resource "azurerm_resource_group" "this" {
  name     = "rg-fabrikam-stg"
  location = "australiaeast"
}

module "front_door" {
  source = "./modules/front-door"

  prefix              = "fabrikam"
  environment         = "stg"
  resource_group_name = azurerm_resource_group.this.name
}
