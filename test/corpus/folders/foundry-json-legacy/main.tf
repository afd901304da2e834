terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

provider "azapi" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "eastus"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

variable "prefix" {
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "storage_account_id" {
  type = string
}

variable "key_vault_id" {
  type = string
}

variable "openai_endpoint" {
  default = "https://example.openai.azure.com"
}

resource "azapi_resource" "hub" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-04-01-preview"
  name      = "hub-${var.prefix}-${var.environment}"
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
      authType      = "AAD"
      isSharedToAll = true
    }
  })
}
