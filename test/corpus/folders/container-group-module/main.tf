resource "azurerm_resource_group" "example" {
  name     = "rg-wingtip-prod"
  location = "uksouth"
}

module "container_group" {
  source = "./modules/container-group"

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
}
