resource "azurerm_cognitive_deployment" "chat" {
  count = var.enable_cognitive_deployment ? 1 : 0

  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.main.id

  model {
    format  = "OpenAI"
    name    = "text-embedding-ada-002"
    version = "2"
  }

  sku {
    name     = "DataZoneStandard"
    capacity = 10
  }
}
