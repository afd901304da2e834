resource "azurerm_search_service" "search" {
  count = var.enable_search_service ? 1 : 0

  name                = "srch-tailspin-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = "free"
  replica_count       = 1

  identity {
    type = "SystemAssigned"
  }
}
