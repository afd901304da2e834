resource "azurerm_mssql_server" "app" {
  name                          = "${local.name}-sql"
  location                      = data.azurerm_resource_group.rg.location
  resource_group_name           = data.azurerm_resource_group.rg.name
  version                       = "12.0"
  administrator_login           = "sqladmin"
  administrator_login_password  = random_password.sql.result
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false

  azuread_administrator {
    login_username              = "sql-admins"
    object_id                   = data.azurerm_client_config.current.object_id
    azuread_authentication_only = false
  }
}

resource "azurerm_mssql_server_extended_auditing_policy" "app" {
  server_id              = azurerm_mssql_server.app.id
  log_monitoring_enabled = true
}
