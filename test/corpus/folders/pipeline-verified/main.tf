resource "azurerm_resource_group" "this" {
  name     = "rg-proseware-stg"
  location = "francecentral"
}

module "pipeline" {
  source = "./modules/pipeline"
  count  = 1

  resource_group_id = azurerm_resource_group.this.id
}
