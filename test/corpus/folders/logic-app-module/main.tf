resource "azurerm_resource_group" "example" {
  name     = "rg-tailspin-dev"
  location = "swedencentral"
}

module "logic_app" {
  source = "./modules/logic-app"

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
