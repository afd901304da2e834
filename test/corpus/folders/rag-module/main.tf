resource "azurerm_resource_group" "example" {
  name     = "rg-demo-dev"
  location = "eastus"
}

module "rag" {
  source = "./modules/rag"
  count  = 1

  prefix              = "demo"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
