resource "azurerm_resource_group" "default" {
  name     = "rg-adatum-sandbox"
  location = "eastus"
}

module "scale_set" {
  source = "./modules/scale-set"
  count  = 1

  environment         = "sandbox"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  ssh_public_key      = "ssh-adatum"
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-adatum"
}
