resource "azurerm_resource_group" "this" {
  name     = "rg-adatum-stg"
  location = "uksouth"
}

module "storage" {
  source = "./modules/storage"
  count  = 1

  allowed_ips                   = ["203.0.113.10"]
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  public_network_access_enabled = false
}
