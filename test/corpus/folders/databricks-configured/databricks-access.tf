resource "azurerm_databricks_access_connector" "main" {
  name                = "fabrikam-test-dbac"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  identity {
    type = "SystemAssigned"
  }
}
