resource "azurerm_cosmosdb_account" "app" {
  name                               = "fabrikam-stg-cosmos"
  location                           = var.location
  resource_group_name                = var.resource_group_name
  offer_type                         = "Standard"
  kind                               = "GlobalDocumentDB"
  automatic_failover_enabled         = true
  public_network_access_enabled      = false
  access_key_metadata_writes_enabled = false

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = var.location
    failover_priority = 0
  }
}

resource "azurerm_cosmosdb_sql_database" "db" {
  name                = "chat"
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.app.name
}

resource "azurerm_cosmosdb_sql_container" "history" {
  name                = "history"
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.app.name
  database_name       = azurerm_cosmosdb_sql_database.db.name
  partition_key_paths = ["/userId"]
}
