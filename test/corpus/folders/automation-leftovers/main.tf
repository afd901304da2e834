terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
}

data "azurerm_resource_group" "example" {
  name = var.resource_group_name
}

locals {
  name = "contoso-test"
}

resource "azurerm_automation_account" "app" {
  name                = "${local.name}-aa"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  sku_name            = "Basic"
}

resource "azurerm_automation_variable_string" "setting" {
  name                    = "setting"
  resource_group_name     = data.azurerm_resource_group.example.name
  automation_account_name = azurerm_automation_account.app.name
  value                   = "Server=tcp:sql;Password=Pa55w.rd"
}
