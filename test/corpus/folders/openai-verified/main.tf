resource "azurerm_resource_group" "rg" {
  name     = "rg-myapp-stg"
  location = "francecentral"
}

module "openai" {
  source = "./modules/openai"

  prefix              = "myapp"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
