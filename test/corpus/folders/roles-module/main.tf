resource "azurerm_resource_group" "this" {
  name     = "rg-demo-dev"
  location = "eastus"
}

module "roles" {
  source = "./modules/roles"
  count  = 1

  principal_ids     = ["22222222-2222-2222-2222-222222222222"]
  resource_group_id = azurerm_resource_group.this.id
}
