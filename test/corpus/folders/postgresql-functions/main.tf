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
}

resource "azurerm_resource_group" "rg" {
  name     = "litware-test-rg"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "test"
    owner       = "litware-team"
    managed_by  = "terraform"
  }
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_postgresql_flexible_server" "this" {
  name                          = "litware-test-psql"
  location                      = azurerm_resource_group.rg.location
  resource_group_name           = azurerm_resource_group.rg.name
  version                       = "14"
  administrator_login           = trimspace(" psqladmin ")
  administrator_password        = var.administrator_password
  storage_mb                    = 32768
  sku_name                      = "GP_Standard_D4s_v3"
  public_network_access_enabled = true
  tags                          = local.tags
}

resource "azurerm_postgresql_flexible_server_configuration" "tls" {
  name      = "require_secure_transport"
  server_id = azurerm_postgresql_flexible_server.this.id
  value     = trimspace(" ON ")
}
