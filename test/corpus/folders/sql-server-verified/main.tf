resource "azurerm_resource_group" "main" {
  name     = "rg-wingtip-prod"
  location = "eastus2"
}

module "sql_server" {
  source = "./modules/sql-server"

  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  tags                = {}
}
