resource "azurerm_postgresql_flexible_server" "main" {
  name                   = "psql-adatum-${random_string.suffix.result}"
  location               = azurerm_resource_group.example.location
  resource_group_name    = azurerm_resource_group.example.name
  version                = "16"
  administrator_login    = "psqladmin"
  administrator_password = var.administrator_password
  storage_mb             = 32768
  sku_name               = try(local.config.postgresql_flexible_server.sku_name, null)
  delegated_subnet_id    = var.delegated_subnet_id
  backup_retention_days  = lookup(local.config.postgresql_flexible_server, "backup_retention_days", 14)
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.main.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
