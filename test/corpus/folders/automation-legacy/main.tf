terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

resource "azurerm_resource_group" "example" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

variable "prefix" {
  type    = string
  default = "fabrikam"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  description = "Azure region."
  default     = "eastus"
}

resource "azurerm_automation_account" "default" {
  name                = "aa-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku_name            = "Basic"
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = azurerm_resource_group.example.name
  automation_account_name = azurerm_automation_account.default.name
  value                   = "Server=tcp:sql;Password=Pa55w.rd"
}
