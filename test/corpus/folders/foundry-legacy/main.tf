terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
}

variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

resource "azapi_resource" "foundry" {
  type                      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name                      = "aif-${var.prefix}-${var.environment}"
  parent_id                 = azurerm_resource_group.default.id
  location                  = azurerm_resource_group.default.location
  schema_validation_enabled = false

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "AIServices"
    sku = {
      name = "S0"
    }
    properties = {
      allowProjectManagement = true
      customSubDomainName    = "aif-${var.prefix}-${var.environment}"
      publicNetworkAccess    = "Enabled"
    }
  }
}

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "project"
  parent_id = azapi_resource.foundry.id
  location  = azurerm_resource_group.default.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      displayName = "project"
      description = "My first project"
    }
  }
}

resource "azapi_resource" "deployment" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2023-05-01"
  name      = "chat"
  parent_id = azapi_resource.foundry.id

  body = {
    sku = {
      name     = "GlobalStandard"
      capacity = 10
    }
    properties = {
      model = {
        format  = "OpenAI"
        name    = "gpt-4o"
        version = "2024-11-20"
      }
    }
  }
}
