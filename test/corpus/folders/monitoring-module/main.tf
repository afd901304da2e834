resource "azurerm_resource_group" "this" {
  name     = "rg-contoso-test"
  location = "northeurope"
}

module "monitoring" {
  source = "./modules/monitoring"

  key_vault_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-contoso"
  prefix              = "contoso"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
