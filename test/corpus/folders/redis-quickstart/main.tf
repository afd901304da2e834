terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatecontoso"
    container_name       = "tfstate"
    key                  = "prod.tfstate"
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "this" {
  name     = "rg-contoso-${random_string.suffix.result}"
  location = var.location
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_redis_cache" "this" {
  name                 = "redis-contoso-${random_string.suffix.result}"
  location             = azurerm_resource_group.this.location
  resource_group_name  = azurerm_resource_group.this.name
  capacity             = 2
  family               = "C"
  sku_name             = "Standard"
  non_ssl_port_enabled = true

  redis_configuration {
  }
}

resource "azurerm_redis_firewall_rule" "all" {
  name                = "all"
  redis_cache_name    = azurerm_redis_cache.this.name
  resource_group_name = azurerm_resource_group.this.name
  start_ip            = "0.0.0.0"
  end_ip              = "255.255.255.255"
}
