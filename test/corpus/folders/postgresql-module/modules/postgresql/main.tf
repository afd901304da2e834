data "azurerm_client_config" "current" {}

resource "azurerm_postgresql_flexible_server" "this" {
  name                          = "psql-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  version                       = "14"
  administrator_login           = "psqladmin"
  administrator_password        = var.administrator_password
  storage_mb                    = 32768
  sku_name                      = "GP_Standard_D4s_v3"
  public_network_access_enabled = var.public_network_access_enabled
  geo_redundant_backup_enabled  = var.geo_redundant_backup_enabled

  authentication {
    active_directory_auth_enabled = true
    password_auth_enabled         = true
    tenant_id                     = data.azurerm_client_config.current.tenant_id
  }
  tags = var.tags
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.this.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
