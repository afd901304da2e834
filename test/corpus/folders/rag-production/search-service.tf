resource "azurerm_search_service" "search" {
  name                = "srch-adatum-${random_string.suffix.result}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  sku                 = "standard"
  replica_count       = 1
}
