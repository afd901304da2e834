data "azurerm_client_config" "current" {}

resource "random_password" "sql" {
  length = 20
}

resource "azurerm_mssql_server" "this" {
  name                          = "${local.name}-sql"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  version                       = "12.0"
  administrator_login           = try(var.mssql_server_settings.administrator_login, "sqladmin")
  administrator_login_password  = random_password.sql.result
  minimum_tls_version           = var.mssql_server_settings.minimum_tls_version
  public_network_access_enabled = try(var.mssql_server_settings.public_network_access_enabled, false)

  azuread_administrator {
    login_username              = "sql-admins"
    object_id                   = data.azurerm_client_config.current.object_id
    azuread_authentication_only = false
  }
  tags = var.tags
}

resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.this.id
  sku_name  = try(var.mssql_database_settings.sku_name, "GP_S_Gen5_1")
}

resource "azurerm_mssql_server_extended_auditing_policy" "this" {
  server_id              = azurerm_mssql_server.this.id
  log_monitoring_enabled = var.mssql_server_settings.log_monitoring_enabled
}
