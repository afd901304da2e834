terraform {
  required_version = ">= 0.13"

  backend "azurerm" {}
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-wingtip-${random_string.suffix.result}"
  location = var.location
}

variable "mysql_password" {
}

variable "location" {
  type    = string
  default = "australiaeast"
}

resource "azurerm_mysql_flexible_server" "this" {
  name                   = "mysql-wingtip-${random_string.suffix.result}"
  location               = azurerm_resource_group.example.location
  resource_group_name    = azurerm_resource_group.example.name
  administrator_login    = "mysqladmin"
  administrator_password = var.mysql_password
  sku_name               = "GP_Standard_D2ds_v4"
  version                = "8.0.21"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name                = "office"
  resource_group_name = azurerm_resource_group.example.name
  server_name         = azurerm_mysql_flexible_server.this.name
  start_ip_address    = "203.0.113.0"
  end_ip_address      = "203.0.113.31"
}
