resource "azurerm_search_service" "search" {
  name                          = "srch-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  sku                           = "standard"
  local_authentication_enabled  = false
  public_network_access_enabled = var.public_network_access_enabled
  replica_count                 = 1

  identity {
    type = "SystemAssigned"
  }
}
