resource "azurerm_bot_service_azure_bot" "main" {
  name                         = "${local.name}-bot"
  resource_group_name          = var.resource_group_name
  location                     = "global"
  sku                          = "F0"
  microsoft_app_id             = var.app_id
  local_authentication_enabled = var.local_authentication_enabled
}

resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.main.name
  location            = azurerm_bot_service_azure_bot.main.location
  resource_group_name = var.resource_group_name

  site {
    name = "default"
  }
}
