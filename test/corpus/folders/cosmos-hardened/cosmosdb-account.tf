resource "azurerm_cosmosdb_account" "example" {
  name                               = "${local.name}-cosmos"
  location                           = azurerm_resource_group.this.location
  resource_group_name                = azurerm_resource_group.this.name
  offer_type                         = "Standard"
  kind                               = "GlobalDocumentDB"
  automatic_failover_enabled         = true
  public_network_access_enabled      = false
  local_authentication_disabled      = true
  access_key_metadata_writes_enabled = false
  ip_range_filter                    = ["203.0.113.7"]

  consistency_policy {
    consistency_level = "BoundedStaleness"
  }

  geo_location {
    location          = azurerm_resource_group.this.location
    failover_priority = 0
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}
