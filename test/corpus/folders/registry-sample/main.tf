terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "=3.117.0"
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

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-myapp-${random_string.suffix.result}"
  location = "eastus2"
}

resource "azurerm_container_registry" "this" {
  name                   = "crmyapp${random_string.suffix.result}"
  location               = azurerm_resource_group.example.location
  resource_group_name    = azurerm_resource_group.example.name
  sku                    = "Basic"
  admin_enabled          = var.admin_enabled
  anonymous_pull_enabled = false

  georeplications {
    location                = "westus"
    zone_redundancy_enabled = true
  }
}

resource "azurerm_user_assigned_identity" "pull" {
  name                = "id-pull-myapp-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.this.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}
