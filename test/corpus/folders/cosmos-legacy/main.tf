terraform {
  required_version = ">= 0.13"

  backend "azurerm" {}
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

locals {
  tags = {
    environment = "test"
    owner       = "adatum-team"
    managed_by  = "terraform"
  }
}

variable "location" {
  type    = string
  default = "australiaeast"
}

variable "resource_group_name" {
  description = "Existing resource group."
}

resource "azurerm_cosmosdb_account" "app" {
  name                               = "adatum-test-cosmos"
  location                           = var.location
  resource_group_name                = var.resource_group_name
  offer_type                         = "Standard"
  kind                               = "GlobalDocumentDB"
  enable_automatic_failover          = true
  public_network_access_enabled      = false
  local_authentication_disabled      = true
  access_key_metadata_writes_enabled = false
  ip_range_filter                    = "203.0.113.7"

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = var.location
    failover_priority = 0
  }
  tags = local.tags
}

resource "azurerm_cosmosdb_sql_database" "db" {
  name                = "chat"
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.app.name
}

resource "azurerm_cosmosdb_sql_container" "history" {
  name                = "history"
  resource_group_name = var.resource_group_name
  account_name        = azurerm_cosmosdb_account.app.name
  database_name       = azurerm_cosmosdb_sql_database.db.name
  partition_key_path  = "/userId"
}
