terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

variable "sql_admin_password" {
}

variable "prefix" {
  default = "aidemo"
}

variable "environment" {
  default = "test"
}

variable "location" {
  type    = string
  default = "australiaeast"
}

variable "resource_group_name" {
  description = "Existing resource group."
}

resource "azurerm_mssql_server" "default" {
  name                         = "sql-${var.prefix}-${var.environment}"
  location                     = var.location
  resource_group_name          = var.resource_group_name
  version                      = "12.0"
  administrator_login          = "sqladmin"
  administrator_login_password = var.sql_admin_password
}

resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.default.id
  sku_name  = "P1"
}

resource "azurerm_mssql_firewall_rule" "azure" {
  name             = "AllowAzureServices"
  server_id        = azurerm_mssql_server.default.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}
