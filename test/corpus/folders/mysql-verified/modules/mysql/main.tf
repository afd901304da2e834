resource "azurerm_mysql_flexible_server" "app" {
  name                   = "tailspin-prod-mysql"
  location               = var.location
  resource_group_name    = var.resource_group_name
  administrator_login    = "mysqladmin"
  administrator_password = var.mysql_password
  sku_name               = "GP_Standard_D2ds_v4"
  version                = "8.0.21"
  public_network_access  = var.mysql_flexible_settings.public_network_access
  tags                   = local.tags
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name                = "office"
  resource_group_name = var.resource_group_name
  server_name         = azurerm_mysql_flexible_server.app.name
  start_ip_address    = "203.0.113.0"
  end_ip_address      = var.mysql_flexible_settings.end_ip_address
}
