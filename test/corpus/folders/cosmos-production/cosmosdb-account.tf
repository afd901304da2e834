resource "azurerm_cosmosdb_account" "main" {
  name                = "cosmos-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  offer_type          = "Standard"
  kind                = "GlobalDocumentDB"

  consistency_policy {
    consistency_level = "Eventual"
  }

  geo_location {
    location          = azurerm_resource_group.example.location
    failover_priority = 0
  }
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}
