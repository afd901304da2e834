resource "azurerm_mysql_flexible_server" "this" {
  name                   = "${local.name}-mysql"
  location               = azurerm_resource_group.main.location
  resource_group_name    = azurerm_resource_group.main.name
  administrator_login    = "mysqladmin"
  administrator_password = var.mysql_password
  sku_name               = "GP_Standard_D2ds_v4"
  version                = "8.0.21"
  public_network_access  = "Disabled"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name                = "office"
  resource_group_name = azurerm_resource_group.main.name
  server_name         = azurerm_mysql_flexible_server.this.name
  start_ip_address    = "203.0.113.0"
  end_ip_address      = "203.0.113.31"
}
