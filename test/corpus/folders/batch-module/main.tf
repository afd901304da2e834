resource "azurerm_resource_group" "example" {
  name     = "rg-demo-stg"
  location = "eastus"
}

module "batch" {
  source   = "./modules/batch"
  for_each = toset(["blue", "green"])

  prefix              = "demo"
  environment         = "stg"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
