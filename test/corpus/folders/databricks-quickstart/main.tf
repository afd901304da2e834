terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "australiaeast"
}

locals {
  name = "demo-prod"
}

resource "azurerm_databricks_workspace" "this" {
  name                = "${local.name}-dbw"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  sku                 = "premium"

  custom_parameters {
    no_public_ip = false
  }
}

resource "azurerm_databricks_access_connector" "this" {
  name                = "${local.name}-dbac"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name

  identity {
    type = "SystemAssigned"
  }
}
