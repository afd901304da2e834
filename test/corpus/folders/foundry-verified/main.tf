resource "azurerm_resource_group" "example" {
  name     = "rg-tailspin-prod"
  location = "northeurope"
}

module "foundry" {
  source = "./modules/foundry"

  resource_group_id = azurerm_resource_group.example.id
  location          = azurerm_resource_group.example.location
}
