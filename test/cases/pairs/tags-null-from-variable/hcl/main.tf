terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

variable "tags" {
  type    = map(string)
  default = null
}

resource "azurerm_resource_group" "g" {
  name     = "rg-pair"
  location = "westeurope"
}

resource "azapi_resource" "a" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  parent_id = azurerm_resource_group.g.id
  name      = "aif-pair"
  location  = "westeurope"
  tags      = var.tags
  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = { publicNetworkAccess = "Disabled", customSubDomainName = "aif-${substr(uuid(), 0, 4)}" }
  }
}
