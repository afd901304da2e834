terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

provider "azurerm" {
  features {}
}

variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  type    = string
  default = "uksouth"
}

variable "resource_group_name" {
  type = string
}

resource "azurerm_automation_account" "main" {
  name                = "aa-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku_name            = "Basic"
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = var.resource_group_name
  automation_account_name = azurerm_automation_account.main.name
  value                   = "Server=tcp:sql;Password=Pa55w.rd"
}
