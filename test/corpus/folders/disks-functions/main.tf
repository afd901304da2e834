terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "swedencentral"
  tags     = var.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("PROD"))
}

resource "azurerm_managed_disk" "data" {
  name                   = "disk-${var.prefix}-${var.environment}"
  location               = azurerm_resource_group.default.location
  resource_group_name    = azurerm_resource_group.default.name
  storage_account_type   = join("", ["Premium_LRS"])
  create_option          = "Empty"
  disk_size_gb           = 128
  disk_encryption_set_id = var.disk_encryption_set_id
}

resource "azurerm_snapshot" "data" {
  name                = "snap-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  create_option       = "Copy"
  source_uri          = azurerm_managed_disk.data.id
}
