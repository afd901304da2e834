resource "azurerm_resource_group" "default" {
  name     = "rg-tailspin-sandbox"
  location = "West Europe"
}

module "bastion" {
  source   = "./modules/bastion"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  bastion_subnet_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-tailspin"
}
