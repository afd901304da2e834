terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatelitware"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "rg" {
  name     = "litware-stg-rg"
  location = var.location
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

variable "mysql_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

resource "azurerm_mysql_flexible_server" "app" {
  name                   = "litware-stg-mysql"
  location               = azurerm_resource_group.rg.location
  resource_group_name    = azurerm_resource_group.rg.name
  administrator_login    = "mysqladmin"
  administrator_password = var.mysql_password
  sku_name               = "GP_Standard_D2ds_v4"
  version                = "8.0.21"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_mysql_flexible_server_firewall_rule" "office" {
  name                = "office"
  resource_group_name = azurerm_resource_group.rg.name
  server_name         = azurerm_mysql_flexible_server.app.name
  start_ip_address    = "0.0.0.0"
  end_ip_address      = "255.255.255.255"
}
