data "azurerm_client_config" "current" {}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_postgresql_flexible_server" "default" {
  name                         = "psql-chatbot-${random_string.suffix.result}"
  location                     = var.location
  resource_group_name          = var.resource_group_name
  version                      = "16"
  administrator_login          = var.postgresql_flexible_settings.administrator_login
  administrator_password       = var.administrator_password
  storage_mb                   = 32768
  sku_name                     = "GP_Standard_D4s_v3"
  delegated_subnet_id          = var.delegated_subnet_id
  geo_redundant_backup_enabled = try(var.postgresql_flexible_settings.geo_redundant_backup_enabled, true)
  backup_retention_days        = try(var.postgresql_flexible_settings.backup_retention_days, 35)

  authentication {
    active_directory_auth_enabled = try(var.postgresql_flexible_settings.active_directory_auth_enabled, true)
    password_auth_enabled         = coalesce(var.postgresql_flexible_settings.password_auth_enabled, true)
    tenant_id                     = data.azurerm_client_config.current.tenant_id
  }
}

resource "azurerm_postgresql_flexible_server_configuration" "tls" {
  name      = "require_secure_transport"
  server_id = azurerm_postgresql_flexible_server.default.id
  value     = var.postgresql_flexible_settings.value
}
