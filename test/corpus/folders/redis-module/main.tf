resource "azurerm_resource_group" "rg" {
  name     = "rg-chatbot-dev"
  location = "West Europe"
}

module "redis" {
  source = "./modules/redis"

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
