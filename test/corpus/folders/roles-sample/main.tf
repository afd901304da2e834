terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 3.50"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstateproseware"
    container_name       = "tfstate"
    key                  = "prod.tfstate"
    use_azuread_auth     = true
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

data "azurerm_resource_group" "default" {
  name = var.resource_group_name
}

data "azurerm_subscription" "primary" {}

resource "azurerm_role_definition" "custom" {
  name        = "proseware-operator"
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
  scope                = data.azurerm_resource_group.default.id
  role_definition_name = "Contributor"
  principal_id         = each.value
}
