terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

locals {
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_databricks_workspace" "this" {
  name                = "myapp-test-dbw"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = join("", ["premium"])
}

resource "azurerm_databricks_access_connector" "this" {
  name                = "myapp-test-dbac"
  location            = var.location
  resource_group_name = var.resource_group_name

  identity {
    type = "SystemAssigned"
  }
}
