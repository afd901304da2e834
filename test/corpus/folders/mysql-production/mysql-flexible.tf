resource "azurerm_mysql_flexible_server" "example" {
  name                   = "${local.name}-mysql"
  location               = var.location
  resource_group_name    = var.resource_group_name
  administrator_login    = "mysqladmin"
  administrator_password = var.mysql_password
  sku_name               = "GP_Standard_D2ds_v4"
  version                = "8.0.21"
  zone                   = "1"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name                = "office"
  resource_group_name = var.resource_group_name
  server_name         = azurerm_mysql_flexible_server.example.name
  start_ip_address    = "203.0.113.0"
  end_ip_address      = "203.0.113.31"
}
