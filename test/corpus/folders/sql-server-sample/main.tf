terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "eastus2"
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

locals {
  name = "contoso-prod"
}

resource "azurerm_mssql_server" "this" {
  name                          = "${local.name}-sql"
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  version                       = "12.0"
  administrator_login           = "sqladmin"
  administrator_login_password  = "Sup3rS3cret!2024"
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false

  azuread_administrator {
    login_username              = "sql-admins"
    object_id                   = data.azurerm_client_config.current.object_id
    azuread_authentication_only = false
  }
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.this.id
  sku_name  = "S0"
}
