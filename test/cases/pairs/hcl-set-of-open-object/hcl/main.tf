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

resource "azurerm_resource_group" "g" {
  name     = "rg-pair"
  location = substr("westeurope${uuid()}", 0, 10)
}

locals {
  regions = coalesce(null, toset([{ location = azurerm_resource_group.g.location, zone_redundant = false }]))
}

resource "azurerm_cosmosdb_account" "c" {
  name                       = "cosmos-pair"
  location                   = "westeurope"
  resource_group_name        = "rg-pair"
  offer_type                 = "Standard"
  automatic_failover_enabled = false

  consistency_policy {
    consistency_level = "Session"
  }

  dynamic "geo_location" {
    for_each = local.regions
    content {
      location          = geo_location.value.location
      zone_redundant    = geo_location.value.zone_redundant
      failover_priority = 0
    }
  }
}
