terraform {
  required_version = "~> 1.9"

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

data "azurerm_subscription" "primary" {}

resource "azurerm_role_definition" "custom" {
  name        = "adatum-operator"
  scope       = data.azurerm_subscription.primary.id
  description = "Starts and stops machines"

  permissions {
    actions     = ["Microsoft.Compute/virtualMachines/start/action", "Microsoft.Compute/virtualMachines/deallocate/action", "Microsoft.Compute/virtualMachines/read"]
    not_actions = []
  }

  assignable_scopes = [data.azurerm_subscription.primary.id]
}

resource "azurerm_role_assignment" "team" {
  for_each             = toset(var.principal_ids)
  scope                = var.resource_group_id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = each.value
}
