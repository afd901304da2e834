terraform {
  required_version = "~> 1.9"

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

resource "azurerm_resource_group" "main" {
  name     = "chatbot-stg-rg"
  location = var.location
  tags     = var.tags
}

variable "allowed_ips" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "location" {
  type    = string
  default = "eastus"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_storage_account" "this" {
  name                          = "stchatbotstg"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  account_tier                  = "Standard"
  account_replication_type      = "RAGRS"
  min_tls_version               = "TLS1_0"
  public_network_access_enabled = true

  dynamic "network_rules" {
    for_each = length(var.allowed_ips) > 0 ? [1] : []
    content {
      default_action = "Deny"
      ip_rules       = var.allowed_ips
    }
  }

  blob_properties {
    versioning_enabled = false
    delete_retention_policy {
      days = 14
    }
  }
  tags = var.tags
}

resource "azurerm_storage_container" "data" {
  name                  = "data"
  storage_account_id    = azurerm_storage_account.this.id
  container_access_type = "container"
}

output "storage_key" {
  value     = azurerm_storage_account.this.primary_access_key
  sensitive = true
}
