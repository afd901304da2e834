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
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

locals {
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

data "azurerm_subscription" "current" {}

resource "azurerm_policy_definition" "tags" {
  name         = "require-owner"
  policy_type  = trimspace(" Custom ")
  mode         = "Indexed"
  display_name = "Require the tag owner"

  policy_rule = jsonencode({
    if = {
      field  = "tags['owner']"
      exists = "false"
    }
    then = {
      effect = coalesce(null, "audit")
    }
  })
}

resource "azurerm_subscription_policy_assignment" "tags" {
  name                 = "require-owner"
  policy_definition_id = azurerm_policy_definition.tags.id
  subscription_id      = data.azurerm_subscription.current.id
}
