resource "azurerm_bot_service_azure_bot" "default" {
  name                = "${local.name}-bot"
  resource_group_name = var.resource_group_name
  location            = "global"
  sku                 = "F0"
  microsoft_app_id    = var.app_id
}
