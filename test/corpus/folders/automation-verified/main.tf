resource "azurerm_resource_group" "main" {
  name     = "rg-myapp-test"
  location = "westeurope"
}

module "automation" {
  source   = "./modules/automation"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
