resource "azurerm_cosmosdb_account" "app" {
  name                = "${local.name}-cosmos"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  offer_type          = "Standard"
  kind                = "GlobalDocumentDB"
  ip_range_filter     = ["0.0.0.0"]

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = azurerm_resource_group.rg.location
    failover_priority = local.config["cosmosdb_account"]["failover_priority"]
  }
}
