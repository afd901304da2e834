resource "azurerm_resource_group" "this" {
  name     = "rg-tailspin-prod"
  location = "eastus2"
}

module "mysql" {
  source = "./modules/mysql"
  count  = 1

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  mysql_password      = "mysql-tailspin"
}
