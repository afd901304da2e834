terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

data "azurerm_resource_group" "main" {
  name = var.resource_group_name
}

locals {
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

resource "azurerm_cosmosdb_account" "example" {
  name                          = "cosmos-proseware-${random_string.suffix.result}"
  location                      = data.azurerm_resource_group.main.location
  resource_group_name           = data.azurerm_resource_group.main.name
  offer_type                    = trimspace(" Standard ")
  kind                          = "GlobalDocumentDB"
  automatic_failover_enabled    = true
  local_authentication_disabled = var.local_authentication_disabled

  consistency_policy {
    consistency_level = element(["Eventual", "none"], 0)
  }

  geo_location {
    location          = data.azurerm_resource_group.main.location
    failover_priority = max(0, 0)
  }
  tags = var.tags
}

resource "azurerm_cosmosdb_sql_database" "db" {
  name                = "chat"
  resource_group_name = data.azurerm_resource_group.main.name
  account_name        = azurerm_cosmosdb_account.example.name
}

resource "azurerm_cosmosdb_sql_container" "history" {
  name                = "history"
  resource_group_name = data.azurerm_resource_group.main.name
  account_name        = azurerm_cosmosdb_account.example.name
  database_name       = azurerm_cosmosdb_sql_database.db.name
  partition_key_paths = ["/userId"]
}
