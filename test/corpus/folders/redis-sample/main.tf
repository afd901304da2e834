terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "=3.117.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstateaidemo"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "main" {
  name     = "${local.name}-rg"
  location = "westeurope"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

locals {
  name = "aidemo-stg"
}

resource "azurerm_redis_cache" "default" {
  name                          = "${local.name}-redis"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  capacity                      = 2
  family                        = "C"
  sku_name                      = "Standard"
  enable_non_ssl_port           = false
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false

  redis_configuration {
    maxmemory_policy = "allkeys-lru"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
