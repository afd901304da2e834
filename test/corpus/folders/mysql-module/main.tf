resource "azurerm_resource_group" "rg" {
  name     = "rg-contoso-test"
  location = "australiaeast"
}

module "mysql" {
  source = "./modules/mysql"

  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  mysql_password      = "mysql-contoso"
}
