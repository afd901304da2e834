resource "azurerm_application_insights" "this" {
  name                = "appi-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
  application_type    = try(local.config.application_insights.application_type, null)
  workspace_id        = azurerm_log_analytics_workspace.this.id
}
