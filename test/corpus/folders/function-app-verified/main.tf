resource "azurerm_resource_group" "default" {
  name     = "rg-litware-test"
  location = "West Europe"
}

module "function_app" {
  source = "./modules/function-app"

  environment         = "test"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  tags                = {}
}
