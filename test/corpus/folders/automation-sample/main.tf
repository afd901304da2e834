terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
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
}

resource "azurerm_automation_account" "main" {
  name                          = "aa-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku_name                      = "Basic"
  public_network_access_enabled = false
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = var.resource_group_name
  automation_account_name = azurerm_automation_account.main.name
  value                   = "eastus"
}
