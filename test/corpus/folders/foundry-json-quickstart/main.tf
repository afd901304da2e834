terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
    azapi = {
      source  = "azure/azapi"
      version = "~> 2.0"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "main" {
  name     = "chatbot-test-rg"
  location = "West Europe"
}

variable "storage_account_id" {
  type = string
}

variable "key_vault_id" {
  type = string
}

variable "openai_endpoint" {
  type    = string
  default = "https://example.openai.azure.com"
}

variable "openai_key" {
  type = string
}

variable "subscription_id" {
  type = string
}

resource "azapi_resource" "hub" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-04-01-preview"
  name      = "chatbot-test-hub"
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
      publicNetworkAccess = "Enabled"
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
      credentials = {
        key = var.openai_key
      }
    }
  })
}
