resource "azurerm_databricks_workspace" "example" {
  name                              = "dbw-wingtip-${random_string.suffix.result}"
  location                          = azurerm_resource_group.example.location
  resource_group_name               = azurerm_resource_group.example.name
  sku                               = "premium"
  public_network_access_enabled     = false
  infrastructure_encryption_enabled = true
}
