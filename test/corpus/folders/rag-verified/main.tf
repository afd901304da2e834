resource "azurerm_resource_group" "main" {
  name     = "rg-chatbot-stg"
  location = "francecentral"
}

module "rag" {
  source = "./modules/rag"

  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  public_network_access_enabled = false
}
