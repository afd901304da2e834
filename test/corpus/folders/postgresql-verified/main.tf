resource "azurerm_resource_group" "default" {
  name     = "rg-chatbot-stg"
  location = "West Europe"
}

module "postgresql" {
  source = "./modules/postgresql"

  delegated_subnet_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-chatbot"
  location               = azurerm_resource_group.default.location
  resource_group_name    = azurerm_resource_group.default.name
  administrator_password = "administrator-chatbot"
}
