resource "azurerm_resource_group" "main" {
  name     = "rg-wingtip-sandbox"
  location = "francecentral"
}

module "application_gateway" {
  source = "./modules/application-gateway"

  location              = azurerm_resource_group.main.location
  resource_group_name   = azurerm_resource_group.main.name
  gateway_subnet_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
  certificate_secret_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
}
