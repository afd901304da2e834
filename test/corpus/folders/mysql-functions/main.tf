terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
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

resource "azurerm_resource_group" "default" {
  name     = "chatbot-prod-rg"
  location = var.location
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

locals {
  is_production = contains(["prod", "prd"], lower("PROD"))
}

resource "azurerm_mysql_flexible_server" "main" {
  name                   = "chatbot-prod-mysql"
  location               = azurerm_resource_group.default.location
  resource_group_name    = azurerm_resource_group.default.name
  administrator_login    = coalesce(null, "mysqladmin")
  administrator_password = var.mysql_password
  sku_name               = trimspace(" GP_Standard_D2ds_v4 ")
  version                = "8.0.21"
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name                = "office"
  resource_group_name = azurerm_resource_group.default.name
  server_name         = azurerm_mysql_flexible_server.main.name
  start_ip_address    = "203.0.113.0"
  end_ip_address      = element(["203.0.113.31", "none"], 0)
}
