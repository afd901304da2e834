resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.app.id
  sku_name  = "GP_S_Gen5_1"
  short_term_retention_policy {
    retention_days = 7
  }
}
