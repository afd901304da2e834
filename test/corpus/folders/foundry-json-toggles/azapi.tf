resource "azapi_resource" "hub" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-04-01-preview"
  name      = "hub-chatbot-${random_string.suffix.result}"
  location  = azurerm_resource_group.this.location
  parent_id = azurerm_resource_group.this.id

  identity {
    type = "SystemAssigned"
  }

  body = jsonencode({
    properties = {
      description         = "Hub of the team"
      friendlyName        = "Hub"
      storageAccount      = var.storage_account_id
      keyVault            = var.key_vault_id
      publicNetworkAccess = "Enabled"
      managedNetwork = {
        isolationMode = "AllowInternetOutbound"
      }
    }
    kind = "hub"
  })
}

resource "azapi_resource" "connection" {
  count = var.enable_resource ? 1 : 0

  type      = "Microsoft.MachineLearningServices/workspaces/connections@2024-04-01-preview"
  name      = "openai"
  parent_id = azapi_resource.hub.id

  body = jsonencode({
    properties = {
      category      = "AzureOpenAI"
      target        = var.openai_endpoint
      authType      = "ApiKey"
      isSharedToAll = true
    }
  })
}
