resource "azurerm_postgresql_flexible_server" "app" {
  name                         = "psql-fabrikam-${random_string.suffix.result}"
  location                     = data.azurerm_resource_group.default.location
  resource_group_name          = data.azurerm_resource_group.default.name
  version                      = "13"
  administrator_login          = "psqladmin"
  administrator_password       = var.administrator_password
  storage_mb                   = 32768
  sku_name                     = "GP_Standard_D4s_v3"
  delegated_subnet_id          = var.delegated_subnet_id
  geo_redundant_backup_enabled = var.geo_redundant_backup_enabled

  authentication {
    active_directory_auth_enabled = true
    password_auth_enabled         = true
    tenant_id                     = data.azurerm_client_config.current.tenant_id
  }
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.app.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
