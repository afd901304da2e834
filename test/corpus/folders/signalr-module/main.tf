resource "azurerm_resource_group" "example" {
  name     = "rg-chatbot-stg"
  location = "westeurope"
}

module "signalr" {
  source   = "./modules/signalr"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
