resource "azurerm_resource_group" "main" {
  name     = "rg-demo-test"
  location = "australiaeast"
}

module "scale_set" {
  source = "./modules/scale-set"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  ssh_public_key      = "ssh-demo"
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-demo"
}
