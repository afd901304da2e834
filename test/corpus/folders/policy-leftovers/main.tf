terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 3.50"
    }
  }
}

provider "azurerm" {
  features {}
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
      effect = "deny"
    }
  })
}

resource "azurerm_subscription_policy_assignment" "tags" {
  name                 = "require-owner"
  policy_definition_id = azurerm_policy_definition.tags.id
  subscription_id      = data.azurerm_subscription.current.id
}
