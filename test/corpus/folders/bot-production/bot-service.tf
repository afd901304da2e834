resource "azurerm_bot_service_azure_bot" "this" {
  name                         = "bot-${var.prefix}-${var.environment}"
  resource_group_name          = azurerm_resource_group.this.name
  location                     = "global"
  sku                          = "F0"
  microsoft_app_id             = var.app_id
  local_authentication_enabled = false
}
