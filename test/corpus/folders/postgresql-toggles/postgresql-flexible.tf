resource "azurerm_postgresql_flexible_server" "default" {
  name                         = "${local.name}-psql"
  location                     = azurerm_resource_group.default.location
  resource_group_name          = azurerm_resource_group.default.name
  version                      = "16"
  administrator_login          = "psqladmin"
  administrator_password       = var.administrator_password
  storage_mb                   = 32768
  sku_name                     = "GP_Standard_D4s_v3"
  delegated_subnet_id          = var.delegated_subnet_id
  geo_redundant_backup_enabled = true

  authentication {
    active_directory_auth_enabled = true
    password_auth_enabled         = false
    tenant_id                     = data.azurerm_client_config.current.tenant_id
  }
  tags = local.tags
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  count = var.enable_postgresql_flexible ? 1 : 0

  name      = "app"
  server_id = azurerm_postgresql_flexible_server.default.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
