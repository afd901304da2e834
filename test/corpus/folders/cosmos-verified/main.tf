resource "azurerm_resource_group" "this" {
  name     = "rg-myapp-sandbox"
  location = "northeurope"
}

module "cosmos" {
  source   = "./modules/cosmos"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
