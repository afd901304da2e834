resource "azurerm_log_analytics_workspace" "default" {
  name                = "${local.name}-log-sec"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = local.config["log_analytics_workspace"]["sku"]
  retention_in_days   = lookup(local.config.log_analytics_workspace, "retention_in_days", 180)
}
