resource "azurerm_resource_group" "example" {
  name     = "rg-fabrikam-dev"
  location = "westeurope"
}

module "service_bus" {
  source = "./modules/service-bus"

  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  public_network_access_enabled = false
}
