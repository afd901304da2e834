resource "azurerm_bot_service_azure_bot" "app" {
  name                = "northwind-test-bot"
  resource_group_name = azurerm_resource_group.main.name
  location            = try(local.config.bot_service_azure_bot.location, null)
  sku                 = local.config.bot_service_azure_bot.sku
  microsoft_app_id    = var.app_id
}
