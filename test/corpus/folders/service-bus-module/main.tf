resource "azurerm_resource_group" "rg" {
  name     = "rg-demo-dev"
  location = "West Europe"
}

module "service_bus" {
  source = "./modules/service-bus"

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  queues              = ["orders", "prompts"]
}
