resource "azurerm_cognitive_deployment" "chat" {
  name                   = "chat"
  cognitive_account_id   = azurerm_cognitive_account.main.id
  version_upgrade_option = local.config.cognitive_deployment.version_upgrade_option

  model {
    format  = "OpenAI"
    name    = "gpt-35-turbo"
    version = "0613"
  }

  sku {
    name     = "GlobalStandard"
    capacity = try(local.config.cognitive_deployment.capacity, null)
  }
}
