terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
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
  name     = "${local.name}-rg"
  location = "uksouth"
  tags     = local.tags
}

locals {
  name = "wingtip-prod"
  tags = {
    environment = "prod"
    owner       = "wingtip-team"
    managed_by  = "terraform"
  }
}

variable "accounts" {
  type = map(object({ kind = string, sku = string }))
  default = {
    vision = {
      kind = "ComputerVision"
      sku  = "S1"
    }
    speech = {
      kind = "SpeechServices"
      sku  = "S0"
    }
    language = {
      kind = "TextAnalytics"
      sku  = "S"
    }
  }
}

variable "subscription_id" {
  type = string
}

resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                = "${each.key}-wingtip"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  kind                = each.value.kind
  sku_name            = each.value.sku
}
