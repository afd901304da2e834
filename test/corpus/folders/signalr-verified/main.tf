resource "azurerm_resource_group" "this" {
  name     = "rg-fabrikam-dev"
  location = "australiaeast"
}

module "signalr" {
  source   = "./modules/signalr"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
