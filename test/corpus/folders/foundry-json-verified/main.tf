resource "azurerm_resource_group" "default" {
  name     = "rg-aidemo-test"
  location = "eastus2"
}

module "foundry_json" {
  source   = "./modules/foundry-json"
  for_each = toset(["blue", "green"])

  environment        = "test"
  location           = azurerm_resource_group.default.location
  resource_group_id  = azurerm_resource_group.default.id
  storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-aidemo"
  key_vault_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-aidemo"
}
