resource "azurerm_mysql_flexible_server" "main" {
  name                   = "mysql-${var.prefix}-${var.environment}"
  location               = var.location
  resource_group_name    = var.resource_group_name
  administrator_login    = "mysqladmin"
  administrator_password = var.mysql_password
  sku_name               = "GP_Standard_D2ds_v4"
  version                = "8.0.21"
  zone                   = "1"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  count = var.enable_mysql_flexible ? 1 : 0

  name                = "office"
  resource_group_name = var.resource_group_name
  server_name         = azurerm_mysql_flexible_server.main.name
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}
