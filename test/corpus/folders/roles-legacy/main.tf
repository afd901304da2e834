terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatefabrikam"
    container_name       = "tfstate"
    key                  = "prod.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "fabrikam-prod-rg"
  location = var.location
  tags     = var.tags
}

variable "principal_ids" {
  type    = list(string)
  default = ["22222222-2222-2222-2222-222222222222"]
}

variable "location" {
  description = "Azure region."
  default     = "eastus"
}

variable "tags" {
  type    = map(string)
  default = {}
}

data "azurerm_subscription" "primary" {}

resource "azurerm_role_definition" "custom" {
  name        = "fabrikam-operator"
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
  scope                = data.azurerm_subscription.primary.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = each.value
}
