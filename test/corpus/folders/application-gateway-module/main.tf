resource "azurerm_resource_group" "default" {
  name     = "rg-myapp-stg"
  location = "West Europe"
}

module "application_gateway" {
  source = "./modules/application-gateway"

  location              = azurerm_resource_group.default.location
  resource_group_name   = azurerm_resource_group.default.name
  gateway_subnet_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-myapp"
  certificate_secret_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-myapp"
}
