resource "azurerm_resource_group" "example" {
  name     = "rg-fabrikam-sandbox"
  location = "australiaeast"
}

module "storage" {
  source = "./modules/storage"

  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
