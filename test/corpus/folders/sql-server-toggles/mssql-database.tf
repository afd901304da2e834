resource "azurerm_mssql_database" "db" {
  count = var.enable_mssql_database ? 1 : 0

  name      = "appdb"
  server_id = azurerm_mssql_server.example.id
  sku_name  = "Basic"
  short_term_retention_policy {
    retention_days = 14
  }
}
