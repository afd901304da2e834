resource "azurerm_databricks_workspace" "this" {
  name                              = "dbw-${var.prefix}-${var.environment}"
  location                          = azurerm_resource_group.this.location
  resource_group_name               = azurerm_resource_group.this.name
  sku                               = "premium"
  public_network_access_enabled     = false
  infrastructure_encryption_enabled = true

  custom_parameters {
    no_public_ip = false
  }
  tags = var.tags
}
