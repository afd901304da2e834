resource "azurerm_mssql_server" "example" {
  name                          = "sql-litware-${random_string.suffix.result}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  version                       = "12.0"
  administrator_login           = "sqladmin"
  administrator_login_password  = "Sup3rS3cret!2024"
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false
  tags                          = local.tags
}
