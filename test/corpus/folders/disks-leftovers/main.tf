terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 3.50"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "prod"
    owner       = "fabrikam-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_managed_disk" "data" {
  name                          = "disk-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.default.location
  resource_group_name           = azurerm_resource_group.default.name
  storage_account_type          = "Premium_LRS"
  create_option                 = "Empty"
  disk_size_gb                  = 128
  public_network_access_enabled = false
  disk_encryption_set_id        = var.disk_encryption_set_id
}

resource "azurerm_snapshot" "data" {
  name                = "snap-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  create_option       = "Copy"
  source_uri          = azurerm_managed_disk.data.id
}
