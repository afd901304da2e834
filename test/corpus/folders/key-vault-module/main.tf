resource "azurerm_resource_group" "rg" {
  name     = "rg-aidemo-dev"
  location = "australiaeast"
}

module "key_vault" {
  source   = "./modules/key-vault"
  for_each = toset(["blue", "green"])

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  db_password         = "db-aidemo"
}
