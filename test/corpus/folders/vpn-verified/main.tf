resource "azurerm_resource_group" "default" {
  name     = "rg-chatbot-test"
  location = "francecentral"
}

module "vpn" {
  source = "./modules/vpn"
  count  = 1

  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  gateway_subnet_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-chatbot"
  shared_key          = "shared-chatbot"
}
