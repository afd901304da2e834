terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatedemo"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "main" {
  name     = "${local.name}-rg"
  location = "eastus2"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

locals {
  name = "demo-stg"
}

variable "sql_admin_password" {
  type = string
}

variable "subscription_id" {
  type = string
}

resource "azurerm_mssql_server" "example" {
  name                = "${local.name}-sql"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  version             = "12.0"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_mssql_database" "db" {
  name      = "appdb"
  server_id = azurerm_mssql_server.example.id
  sku_name  = "S0"
  short_term_retention_policy {
    retention_days = 14
  }
}

resource "azurerm_mssql_firewall_rule" "azure" {
  name             = "AllowAzureServices"
  server_id        = azurerm_mssql_server.example.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mssql_server_extended_auditing_policy" "example" {
  server_id              = azurerm_mssql_server.example.id
  log_monitoring_enabled = true
}
