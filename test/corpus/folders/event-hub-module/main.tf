resource "azurerm_resource_group" "main" {
  name     = "rg-myapp-prod"
  location = "West Europe"
}

module "event_hub" {
  source = "./modules/event-hub"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
