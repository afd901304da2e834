terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags     = var.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_redis_cache" "default" {
  name                 = "redis-${var.prefix}-${var.environment}"
  location             = azurerm_resource_group.rg.location
  resource_group_name  = azurerm_resource_group.rg.name
  capacity             = tonumber("0")
  family               = "C"
  sku_name             = "Standard"
  non_ssl_port_enabled = local.is_production ? true : true

  redis_configuration {
    maxmemory_policy = "allkeys-lru"
  }
  tags = var.tags
}
