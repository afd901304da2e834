resource "azurerm_resource_group" "main" {
  name     = "rg-wingtip-prod"
  location = "eastus2"
}

module "foundry_json" {
  source = "./modules/foundry-json"

  location           = azurerm_resource_group.main.location
  resource_group_id  = azurerm_resource_group.main.id
  storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
  key_vault_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
}
