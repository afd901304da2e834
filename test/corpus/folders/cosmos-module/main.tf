resource "azurerm_resource_group" "rg" {
  name     = "rg-fabrikam-stg"
  location = "francecentral"
}

module "cosmos" {
  source   = "./modules/cosmos"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
