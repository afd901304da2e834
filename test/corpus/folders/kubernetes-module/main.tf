resource "azurerm_resource_group" "main" {
  name     = "rg-chatbot-dev"
  location = "westeurope"
}

module "kubernetes" {
  source = "./modules/kubernetes"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  client_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-chatbot"
  client_secret       = "client-chatbot"
}
