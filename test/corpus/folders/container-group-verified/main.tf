resource "azurerm_resource_group" "default" {
  name     = "rg-demo-stg"
  location = "swedencentral"
}

module "container_group" {
  source   = "./modules/container-group"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-demo"
}
