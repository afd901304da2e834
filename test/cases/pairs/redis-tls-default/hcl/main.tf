terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_redis_cache" "c" {
  name                = "redis-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}
