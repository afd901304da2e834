resource "azurerm_resource_group" "main" {
  name     = "rg-northwind-test"
  location = "australiaeast"
}

module "vpn" {
  source   = "./modules/vpn"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  gateway_subnet_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-northwind"
  shared_key          = "shared-northwind"
}
