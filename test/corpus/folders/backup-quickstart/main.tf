terraform {
  required_version = ">= 1.0"

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

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatechatbot"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
  }
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

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "main" {
  name     = "rg-chatbot-${random_string.suffix.result}"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "stg"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
}

variable "soft_delete_enabled" {
  type    = bool
  default = false
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_recovery_services_vault" "app" {
  name                = "rsv-chatbot-${random_string.suffix.result}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"
  soft_delete_enabled = var.soft_delete_enabled
  storage_mode_type   = "LocallyRedundant"
  tags                = local.tags
}

resource "azurerm_backup_policy_vm" "daily" {
  name                = "daily"
  resource_group_name = azurerm_resource_group.main.name
  recovery_vault_name = azurerm_recovery_services_vault.app.name

  backup {
    frequency = "Daily"
    time      = "23:00"
  }

  retention_daily {
    count = 10
  }
}
