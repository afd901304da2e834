terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

locals {
  tags = {
    environment = "prod"
    owner       = "fabrikam-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_recovery_services_vault" "default" {
  name                          = "rsv-fabrikam-${random_string.suffix.result}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Standard"
  soft_delete_enabled           = true
  storage_mode_type             = "GeoRedundant"
  immutability                  = "Locked"
  public_network_access_enabled = false
  tags                          = local.tags
}

resource "azurerm_backup_policy_vm" "daily" {
  name                = "daily"
  resource_group_name = var.resource_group_name
  recovery_vault_name = azurerm_recovery_services_vault.default.name

  backup {
    frequency = "Daily"
    time      = "23:00"
  }

  retention_daily {
    count = 10
  }
}
