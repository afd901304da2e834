resource "azurerm_resource_group" "this" {
  name     = "rg-contoso-test"
  location = "australiaeast"
}

module "sentinel" {
  source = "./modules/sentinel"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
