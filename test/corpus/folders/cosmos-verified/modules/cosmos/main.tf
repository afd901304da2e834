data "azurerm_client_config" "current" {}

resource "azurerm_cosmosdb_account" "this" {
  name                               = "${local.name}-cosmos"
  location                           = var.location
  resource_group_name                = var.resource_group_name
  offer_type                         = coalesce(var.cosmosdb_account_settings.offer_type, "Standard")
  kind                               = "GlobalDocumentDB"
  automatic_failover_enabled         = true
  public_network_access_enabled      = var.cosmosdb_account_settings.public_network_access_enabled
  local_authentication_disabled      = var.local_authentication_disabled
  access_key_metadata_writes_enabled = false

  consistency_policy {
    consistency_level = "BoundedStaleness"
  }

  geo_location {
    location          = var.location
    failover_priority = var.cosmosdb_account_settings.failover_priority
  }
}

resource "azurerm_cosmosdb_sql_database" "db" {
  name                = "chat"
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.this.name
}

resource "azurerm_cosmosdb_sql_container" "history" {
  name                = "history"
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.this.name
  database_name       = azurerm_cosmosdb_sql_database.db.name
  partition_key_paths = ["/userId"]
}

resource "azurerm_cosmosdb_sql_role_assignment" "app" {
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.this.name
  role_definition_id  = "${azurerm_cosmosdb_account.this.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"
  principal_id        = data.azurerm_client_config.current.object_id
  scope               = azurerm_cosmosdb_account.this.id
}
