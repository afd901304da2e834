resource "azurerm_resource_group" "example" {
  name     = "rg-demo-dev"
  location = "eastus"
}

module "bastion" {
  source = "./modules/bastion"

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  bastion_subnet_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-demo"
}
