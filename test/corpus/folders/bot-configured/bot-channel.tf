resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.app.name
  location            = azurerm_bot_service_azure_bot.app.location
  resource_group_name = azurerm_resource_group.main.name

  site {
    name = "default"
  }
}
