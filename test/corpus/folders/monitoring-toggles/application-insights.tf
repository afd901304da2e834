resource "azurerm_application_insights" "app" {
  count = var.enable_application_insights ? 1 : 0

  name                          = "appi-contoso-${random_string.suffix.result}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  application_type              = "web"
  workspace_id                  = azurerm_log_analytics_workspace.app.id
  local_authentication_disabled = true
}
