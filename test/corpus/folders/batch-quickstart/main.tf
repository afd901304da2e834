terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

data "azurerm_resource_group" "main" {
  name = var.resource_group_name
}

locals {
  name = "contoso-sandbox"
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}

resource "azurerm_storage_account" "batch" {
  name                     = replace("stbatch${local.name}", "-", "")
  location                 = data.azurerm_resource_group.main.location
  resource_group_name      = data.azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_batch_account" "example" {
  name                                = replace("batch${local.name}", "-", "")
  location                            = data.azurerm_resource_group.main.location
  resource_group_name                 = data.azurerm_resource_group.main.name
  pool_allocation_mode                = "BatchService"
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "StorageKeys"
}
