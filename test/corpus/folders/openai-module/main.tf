resource "azurerm_resource_group" "main" {
  name     = "rg-tailspin-test"
  location = "francecentral"
}

module "openai" {
  source = "./modules/openai"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
