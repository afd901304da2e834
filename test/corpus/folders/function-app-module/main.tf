resource "azurerm_resource_group" "rg" {
  name     = "rg-tailspin-dev"
  location = "westeurope"
}

module "function_app" {
  source   = "./modules/function-app"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  https_only          = true
}
