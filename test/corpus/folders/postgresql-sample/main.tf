terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.0"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

data "azurerm_resource_group" "default" {
  name = var.resource_group_name
}

resource "azurerm_postgresql_flexible_server" "default" {
  name                   = "contoso-prod-psql"
  location               = data.azurerm_resource_group.default.location
  resource_group_name    = data.azurerm_resource_group.default.name
  version                = "13"
  administrator_login    = "psqladmin"
  administrator_password = var.administrator_password
  storage_mb             = 32768
  sku_name               = "GP_Standard_D4s_v3"
  delegated_subnet_id    = var.delegated_subnet_id
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.default.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
