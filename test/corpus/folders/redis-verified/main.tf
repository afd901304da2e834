resource "azurerm_resource_group" "this" {
  name     = "rg-proseware-test"
  location = "australiaeast"
}

module "redis" {
  source = "./modules/redis"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
