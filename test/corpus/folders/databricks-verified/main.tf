resource "azurerm_resource_group" "rg" {
  name     = "rg-proseware-test"
  location = "francecentral"
}

module "databricks" {
  source = "./modules/databricks"

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
}
