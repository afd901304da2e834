resource "azurerm_search_service" "search" {
  name                = "srch-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "free"
  replica_count       = 2

  identity {
    type = "SystemAssigned"
  }
}
