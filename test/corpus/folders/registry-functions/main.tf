terraform {
  required_version = ">= 1.5.0"

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

resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "westeurope"
  tags     = var.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("STG"))
}

resource "azurerm_container_registry" "this" {
  name                   = "cr${var.prefix}${var.environment}"
  location               = azurerm_resource_group.this.location
  resource_group_name    = azurerm_resource_group.this.name
  sku                    = coalesce(null, "Standard")
  admin_enabled          = tobool("true")
  anonymous_pull_enabled = false

  georeplications {
    location                = "westus"
    zone_redundancy_enabled = anytrue([true, false])
  }
  tags = var.tags
}

resource "azurerm_user_assigned_identity" "pull" {
  name                = "id-pull-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.this.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}
