data "azurerm_client_config" "current" {}

resource "azurerm_bot_service_azure_bot" "default" {
  name                          = "bot-${var.prefix}-${var.environment}"
  resource_group_name           = var.resource_group_name
  location                      = var.bot_service_settings.location
  sku                           = "F0"
  microsoft_app_id              = var.app_id
  microsoft_app_type            = "UserAssignedMSI"
  microsoft_app_tenant_id       = data.azurerm_client_config.current.tenant_id
  local_authentication_enabled  = false
  public_network_access_enabled = var.public_network_access_enabled
}

resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.default.name
  location            = azurerm_bot_service_azure_bot.default.location
  resource_group_name = var.resource_group_name

  site {
    name = "default"
  }
}
