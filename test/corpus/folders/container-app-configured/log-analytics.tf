resource "azurerm_log_analytics_workspace" "main" {
  name                = "adatum-dev-log"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = lookup(local.config.log_analytics_workspace, "sku", "PerGB2018")
  retention_in_days   = lookup(local.config.log_analytics_workspace, "retention_in_days", 90)
}
