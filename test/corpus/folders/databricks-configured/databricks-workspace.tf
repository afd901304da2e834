resource "azurerm_databricks_workspace" "main" {
  name                = "fabrikam-test-dbw"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "premium"

  custom_parameters {
    no_public_ip = false
  }
  tags = local.tags
}
