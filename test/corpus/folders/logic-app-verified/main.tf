resource "azurerm_resource_group" "this" {
  name     = "rg-myapp-stg"
  location = "uksouth"
}

module "logic_app" {
  source   = "./modules/logic-app"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
