resource "azurerm_cognitive_deployment" "models" {
  for_each = {
    chat       = { model = "gpt-35-turbo", version = "0613" }
    embeddings = { model = "text-embedding-3-small", version = "1" }
  }

  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.default.id

  model {
    format  = local.config["cognitive_deployment"]["format"]
    name    = each.value.model
    version = each.value.version
  }

  sku {
    name     = "GlobalStandard"
    capacity = 120
  }
}
