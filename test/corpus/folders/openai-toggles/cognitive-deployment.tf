resource "azurerm_cognitive_deployment" "models" {
  for_each = {
    chat       = { model = "gpt-4o", version = "2024-11-20" }
    embeddings = { model = "text-embedding-3-small", version = "1" }
  }

  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.default.id

  model {
    format  = "OpenAI"
    name    = each.value.model
    version = each.value.version
  }

  sku {
    name     = "Standard"
    capacity = 30
  }
}
