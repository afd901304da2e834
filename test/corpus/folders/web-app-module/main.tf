resource "azurerm_resource_group" "main" {
  name     = "rg-northwind-dev"
  location = "westeurope"
}

module "web_app" {
  source = "./modules/web-app"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
