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

variable "allowed_ips" {
  default = ["203.0.113.10"]
}

variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  default = "francecentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "allow_blob_public_access" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "azurerm_storage_account" "app" {
  name                      = "st${var.prefix}${var.environment}"
  location                  = var.location
  resource_group_name       = var.resource_group_name
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  min_tls_version           = "TLS1_2"
  shared_access_key_enabled = false
  allow_blob_public_access  = var.allow_blob_public_access

  network_rules {
    default_action = "Allow"
    ip_rules       = var.allowed_ips
    bypass         = ["AzureServices"]
  }

  blob_properties {
    versioning_enabled = false
    delete_retention_policy {
      days = 7
    }
  }
  tags = var.tags
}

resource "azurerm_storage_container" "data" {
  name                  = "data"
  storage_account_name  = azurerm_storage_account.app.name
  container_access_type = "container"
}

output "storage_id" {
  value = azurerm_storage_account.app.id
}
