terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "example" {
  name     = "rg-northwind-${random_string.suffix.result}"
  location = var.location
}

variable "principal_ids" {
  type    = list(string)
  default = ["22222222-2222-2222-2222-222222222222"]
}

variable "location" {
  type    = string
  default = "eastus"
}

data "azurerm_subscription" "primary" {}

resource "azurerm_role_definition" "custom" {
  name        = "northwind-operator"
  scope       = data.azurerm_subscription.primary.id
  description = "Starts and stops machines"

  permissions {
    actions     = ["*"]
    not_actions = []
  }

  assignable_scopes = [data.azurerm_subscription.primary.id]
}

resource "azurerm_role_assignment" "team" {
  for_each             = toset(var.principal_ids)
  scope                = data.azurerm_subscription.primary.id
  role_definition_name = "User Access Administrator"
  principal_id         = each.value
}
