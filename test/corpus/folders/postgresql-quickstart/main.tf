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

variable "delegated_subnet_id" {
  type = string
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "resource_group_name" {
  type = string
}

variable "administrator_password" {
  type    = string
  default = "H@Sh1CoR3!"
}

resource "azurerm_postgresql_flexible_server" "this" {
  name                   = "chatbot-stg-psql"
  location               = var.location
  resource_group_name    = var.resource_group_name
  version                = "13"
  administrator_login    = "psqladmin"
  administrator_password = var.administrator_password
  storage_mb             = 32768
  sku_name               = "GP_Standard_D4s_v3"
  delegated_subnet_id    = var.delegated_subnet_id
  backup_retention_days  = 35
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "all" {
  name             = "all"
  server_id        = azurerm_postgresql_flexible_server.this.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_postgresql_flexible_server_database" "app" {
  name      = "app"
  server_id = azurerm_postgresql_flexible_server.this.id
  collation = "en_US.utf8"
  charset   = "utf8"
}
