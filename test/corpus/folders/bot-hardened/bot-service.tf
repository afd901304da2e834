resource "azurerm_bot_service_azure_bot" "this" {
  name                          = "litware-test-bot"
  resource_group_name           = azurerm_resource_group.main.name
  location                      = "global"
  sku                           = "F0"
  microsoft_app_id              = var.app_id
  microsoft_app_type            = "UserAssignedMSI"
  microsoft_app_tenant_id       = data.azurerm_client_config.current.tenant_id
  local_authentication_enabled  = false
  public_network_access_enabled = false
}
