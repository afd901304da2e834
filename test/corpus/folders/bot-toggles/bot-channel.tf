resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.default.name
  location            = azurerm_bot_service_azure_bot.default.location
  resource_group_name = var.resource_group_name

  site {
    name = "default"
  }
}
