resource "azurerm_resource_group" "main" {
  name     = "rg-proseware-prod"
  location = "eastus2"
}

module "event_hub" {
  source = "./modules/event-hub"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
