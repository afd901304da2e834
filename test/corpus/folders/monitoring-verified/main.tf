resource "azurerm_resource_group" "rg" {
  name     = "rg-litware-test"
  location = "northeurope"
}

module "monitoring" {
  source = "./modules/monitoring"

  key_vault_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
