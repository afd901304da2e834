resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.this.name
  location            = azurerm_bot_service_azure_bot.this.location
  resource_group_name = azurerm_resource_group.this.name

  site {
    name = "default"
  }
}
