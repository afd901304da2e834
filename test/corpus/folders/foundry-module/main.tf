resource "azurerm_resource_group" "rg" {
  name     = "rg-aidemo-test"
  location = "eastus"
}

module "foundry" {
  source = "./modules/foundry"

  resource_group_id = azurerm_resource_group.rg.id
  location          = azurerm_resource_group.rg.location
}
