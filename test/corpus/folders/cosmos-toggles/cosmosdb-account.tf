resource "azurerm_cosmosdb_account" "main" {
  name                               = "cosmos-${var.prefix}-${var.environment}"
  location                           = data.azurerm_resource_group.rg.location
  resource_group_name                = data.azurerm_resource_group.rg.name
  offer_type                         = "Standard"
  kind                               = "GlobalDocumentDB"
  public_network_access_enabled      = false
  access_key_metadata_writes_enabled = false
  ip_range_filter                    = ["203.0.113.7"]

  consistency_policy {
    consistency_level = "Eventual"
  }

  geo_location {
    location          = data.azurerm_resource_group.rg.location
    failover_priority = 0
  }
  tags = local.tags
}
