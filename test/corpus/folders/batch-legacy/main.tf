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

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "eastus2"
}

variable "prefix" {
  default = "myapp"
}

variable "environment" {
  type    = string
  default = "test"
}

resource "azurerm_storage_account" "batch" {
  name                     = "stbatch${var.prefix}${var.environment}"
  location                 = azurerm_resource_group.default.location
  resource_group_name      = azurerm_resource_group.default.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_batch_account" "example" {
  name                                = "batch${var.prefix}${var.environment}"
  location                            = azurerm_resource_group.default.location
  resource_group_name                 = azurerm_resource_group.default.name
  pool_allocation_mode                = "BatchService"
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "StorageKeys"
}
