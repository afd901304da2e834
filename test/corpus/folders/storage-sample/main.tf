terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "this" {
  name     = "rg-aidemo-${random_string.suffix.result}"
  location = "northeurope"
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

resource "azurerm_storage_account" "this" {
  name                            = "staidemo${random_string.suffix.result}"
  location                        = azurerm_resource_group.this.location
  resource_group_name             = azurerm_resource_group.this.name
  account_tier                    = "Standard"
  account_replication_type        = "GRS"
  enable_https_traffic_only       = var.enable_https_traffic_only
  public_network_access_enabled   = var.public_network_access_enabled
  allow_nested_items_to_be_public = var.allow_nested_items_to_be_public

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
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

resource "azurerm_storage_container" "data" {
  name                  = "data"
  storage_account_name  = azurerm_storage_account.this.name
  container_access_type = "blob"
}
