terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "rg" {
  name     = "fabrikam-dev-rg"
  location = "westeurope"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_postgresql_flexible_server" "main" {
  name                          = "fabrikam-dev-psql"
  location                      = azurerm_resource_group.rg.location
  resource_group_name           = azurerm_resource_group.rg.name
  version                       = "16"
  administrator_login           = "psqladmin"
  administrator_password        = var.administrator_password
  storage_mb                    = 32768
  sku_name                      = "GP_Standard_D4s_v3"
  public_network_access_enabled = true
  backup_retention_days         = 7
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "all" {
  name             = "all"
  server_id        = azurerm_postgresql_flexible_server.main.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.main.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
