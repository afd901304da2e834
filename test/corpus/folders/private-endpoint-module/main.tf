resource "azurerm_resource_group" "main" {
  name     = "rg-contoso-test"
  location = "West Europe"
}

module "private_endpoint" {
  source = "./modules/private-endpoint"
  count  = 1

  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-contoso"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  vnet_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-contoso"
}
