terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

variable "subscription_id" {
  type = string
}

data "azurerm_subscription" "current" {}

resource "azurerm_policy_definition" "tags" {
  name         = "require-owner"
  policy_type  = "Custom"
  mode         = "Indexed"
  display_name = "Require the tag owner"

  policy_rule = jsonencode({
    if = {
      field  = "tags['owner']"
      exists = "false"
    }
    then = {
      effect = "audit"
    }
  })
}

resource "azurerm_subscription_policy_assignment" "tags" {
  name                 = "require-owner"
  policy_definition_id = azurerm_policy_definition.tags.id
  subscription_id      = data.azurerm_subscription.current.id
  enforce              = false
}
