resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.default.id
  sku_name  = local.config["mssql_database"]["sku_name"]
}
