terraform {
  required_version = ">= 1.10.0"
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.8"
    }
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
  }
  backend "azurerm" {
    resource_group_name  = "rg-state"
    storage_account_name = "stproseware"
    container_name       = "tfstate"
    key                  = "foundry"
    use_azuread_auth     = true
  }
}

provider "azapi" {}

provider "azurerm" {
  features {}
  storage_use_azuread = true
  subscription_id     = var.subscription_id
}
