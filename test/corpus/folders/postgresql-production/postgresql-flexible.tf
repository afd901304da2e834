resource "azurerm_postgresql_flexible_server" "main" {
  name                         = "${local.name}-psql"
  location                     = azurerm_resource_group.example.location
  resource_group_name          = azurerm_resource_group.example.name
  version                      = "16"
  administrator_login          = "psqladmin"
  administrator_password       = var.administrator_password
  storage_mb                   = 32768
  sku_name                     = "GP_Standard_D4s_v3"
  delegated_subnet_id          = var.delegated_subnet_id
  geo_redundant_backup_enabled = true
  tags                         = var.tags
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.main.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
