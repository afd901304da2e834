terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "eastus"
  tags     = var.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_storage_account" "default" {
  name                            = "st${var.prefix}${var.environment}"
  location                        = azurerm_resource_group.this.location
  resource_group_name             = azurerm_resource_group.this.name
  account_tier                    = "Standard"
  account_replication_type        = "ZRS"
  min_tls_version                 = join("", ["TLS1_2"])
  https_traffic_only_enabled      = anytrue([true, false])
  allow_nested_items_to_be_public = false

  dynamic "network_rules" {
    for_each = length(var.allowed_ips) > 0 ? [1] : []
    content {
      default_action = "Deny"
      ip_rules       = var.allowed_ips
    }
  }

  blob_properties {
    versioning_enabled = tobool("false")
    delete_retention_policy {
      days = max(7, 0)
    }
  }
  tags = var.tags
}

resource "azurerm_storage_container" "data" {
  name                  = "data"
  storage_account_id    = azurerm_storage_account.default.id
  container_access_type = format("%s", "private")
}
