resource "azurerm_databricks_access_connector" "example" {
  count = var.enable_databricks_access ? 1 : 0

  name                = "dbac-wingtip-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name

  identity {
    type = "SystemAssigned"
  }
}
