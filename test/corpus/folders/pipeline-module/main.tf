resource "azurerm_resource_group" "main" {
  name     = "rg-myapp-sandbox"
  location = "eastus"
}

module "pipeline" {
  source   = "./modules/pipeline"
  for_each = toset(["blue", "green"])

  resource_group_id = azurerm_resource_group.main.id
}
