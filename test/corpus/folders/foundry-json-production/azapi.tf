resource "azapi_resource" "hub" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-04-01-preview"
  name      = "litware-dev-hub"
  location  = azurerm_resource_group.main.location
  parent_id = azurerm_resource_group.main.id

  identity {
    type = "SystemAssigned"
  }

  body = jsonencode({
    properties = {
      description         = "Hub of the team"
      friendlyName        = "Hub"
      storageAccount      = var.storage_account_id
      keyVault            = var.key_vault_id
      publicNetworkAccess = "Disabled"
    }
    kind = "hub"
  })
}

resource "azapi_resource" "connection" {
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
