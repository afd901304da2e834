terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = var.location
}

locals {
  name = "proseware-test"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "francecentral"
}

variable "subscription_id" {
  type = string
}

resource "azuread_application" "ci" {
  display_name = "proseware-ci"
}

resource "azuread_service_principal" "ci" {
  client_id = azuread_application.ci.client_id
}

resource "azuread_application_password" "ci" {
  application_id = azuread_application.ci.id
}

resource "azurerm_role_assignment" "ci" {
  scope                = azurerm_resource_group.default.id
  role_definition_name = "Contributor"
  principal_id         = azuread_service_principal.ci.object_id
}
