terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_resource_group" "example" {
  name = var.resource_group_name
}

resource "azurerm_databricks_workspace" "app" {
  name                = "dbw-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  sku                 = "standard"

  custom_parameters {
    no_public_ip = false
  }
  tags = var.tags
}

resource "azurerm_databricks_access_connector" "app" {
  name                = "dbac-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name

  identity {
    type = "SystemAssigned"
  }
}
