resource "azurerm_databricks_workspace" "default" {
  name                              = "${local.name}-dbw"
  location                          = data.azurerm_resource_group.this.location
  resource_group_name               = data.azurerm_resource_group.this.name
  sku                               = "standard"
  public_network_access_enabled     = false
  infrastructure_encryption_enabled = true
}
