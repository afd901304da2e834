terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

locals {
  name          = "tailspin-dev"
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_automation_account" "default" {
  name                         = "${local.name}-aa"
  location                     = var.location
  resource_group_name          = var.resource_group_name
  sku_name                     = trimspace(" Basic ")
  local_authentication_enabled = tobool("false")
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = var.resource_group_name
  automation_account_name = azurerm_automation_account.default.name
  value                   = "eastus"
}
