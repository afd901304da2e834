terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = "eastus2"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

locals {
  name = "northwind-stg"
}

resource "azurerm_databricks_workspace" "default" {
  name                              = "${local.name}-dbw"
  location                          = azurerm_resource_group.example.location
  resource_group_name               = azurerm_resource_group.example.name
  sku                               = "standard"
  public_network_access_enabled     = false
  infrastructure_encryption_enabled = true
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_databricks_access_connector" "default" {
  name                = "${local.name}-dbac"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name

  identity {
    type = "SystemAssigned"
  }
}
