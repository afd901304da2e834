resource "azurerm_databricks_access_connector" "default" {
  name                = "${local.name}-dbac"
  location            = data.azurerm_resource_group.this.location
  resource_group_name = data.azurerm_resource_group.this.name

  identity {
    type = "SystemAssigned"
  }
}
