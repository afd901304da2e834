resource "azurerm_application_insights" "default" {
  name                          = "appi-proseware-${random_string.suffix.result}"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  application_type              = "web"
  workspace_id                  = azurerm_log_analytics_workspace.default.id
  local_authentication_disabled = true
}
