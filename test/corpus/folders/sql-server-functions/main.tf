terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "prod"
    owner       = "contoso-team"
    managed_by  = "terraform"
  }
  is_production = contains(["prod", "prd"], lower("PROD"))
}

resource "azurerm_mssql_server" "main" {
  name                          = "sql-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.default.location
  resource_group_name           = azurerm_resource_group.default.name
  version                       = "12.0"
  administrator_login           = "sqladmin"
  administrator_login_password  = "Sup3rS3cret!2024"
  minimum_tls_version           = regex("[A-Za-z0-9_.]+", "1.2")
  public_network_access_enabled = anytrue([true, false])
  tags                          = local.tags
}

resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.main.id
  sku_name  = "S0"
}

resource "azurerm_mssql_firewall_rule" "azure" {
  name             = "AllowAzureServices"
  server_id        = azurerm_mssql_server.main.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}
