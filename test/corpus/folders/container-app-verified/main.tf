resource "azurerm_resource_group" "main" {
  name     = "rg-chatbot-sandbox"
  location = "eastus"
}

module "container_app" {
  source = "./modules/container-app"
  count  = 1

  external                 = false
  prefix                   = "chatbot"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  infrastructure_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-chatbot"
}
