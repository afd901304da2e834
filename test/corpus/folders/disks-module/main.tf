resource "azurerm_resource_group" "example" {
  name     = "rg-chatbot-sandbox"
  location = "West Europe"
}

module "disks" {
  source = "./modules/disks"

  prefix              = "chatbot"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
