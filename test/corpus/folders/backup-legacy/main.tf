terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatedemo"
    container_name       = "tfstate"
    key                  = "dev.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
}

variable "prefix" {
  default = "demo"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "soft_delete_enabled" {
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "francecentral"
}

resource "azurerm_recovery_services_vault" "example" {
  name                          = "rsv-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  sku                           = "Standard"
  soft_delete_enabled           = var.soft_delete_enabled
  storage_mode_type             = "GeoRedundant"
  immutability                  = "Locked"
  public_network_access_enabled = false
}

resource "azurerm_backup_policy_vm" "daily" {
  name                = "daily"
  resource_group_name = azurerm_resource_group.main.name
  recovery_vault_name = azurerm_recovery_services_vault.example.name

  backup {
    frequency = "Daily"
    time      = "23:00"
  }

  retention_daily {
    count = 7
  }
}
