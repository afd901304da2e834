resource "azurerm_resource_group" "this" {
  name     = "rg-northwind-test"
  location = "eastus"
}

module "databricks" {
  source = "./modules/databricks"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}
