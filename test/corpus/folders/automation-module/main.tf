resource "azurerm_resource_group" "this" {
  name     = "rg-myapp-dev"
  location = "eastus"
}

module "automation" {
  source = "./modules/automation"

  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  public_network_access_enabled = false
}
