terraform {
  required_version = ">= 0.13"

  backend "azurerm" {}
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

variable "accounts" {
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

variable "location" {
  default = "westeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
}

resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                          = "${each.key}-tailspin"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = each.value.kind
  sku_name                      = each.value.sku
  local_auth_enabled            = false
  public_network_access_enabled = false
}
