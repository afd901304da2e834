terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatelitware"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
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

resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = local.tags
}

locals {
  name = "litware-stg"
  tags = {
    environment = "stg"
    owner       = "litware-team"
    managed_by  = "terraform"
  }
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_container_registry" "app" {
  name                = replace("cr${local.name}", "-", "")
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = "Basic"
  admin_enabled       = true
  tags                = local.tags
}

resource "azurerm_user_assigned_identity" "pull" {
  name                = "${local.name}-id-pull"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.app.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}
