resource "azurerm_mssql_server" "default" {
  name                          = "${local.name}-sql"
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  version                       = "12.0"
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false

  azuread_administrator {
    login_username              = "sql-admins"
    object_id                   = data.azurerm_client_config.current.object_id
    azuread_authentication_only = true
  }
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}
