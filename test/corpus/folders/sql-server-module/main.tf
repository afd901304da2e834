resource "azurerm_resource_group" "example" {
  name     = "rg-northwind-test"
  location = "eastus2"
}

module "sql_server" {
  source = "./modules/sql-server"

  sql_admin_password  = "sql-northwind"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
