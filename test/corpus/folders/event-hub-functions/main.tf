terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

locals {
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_eventhub_namespace" "default" {
  name                = "evhns-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  sku                 = "Standard"
  capacity            = sum([1, 0])
  minimum_tls_version = "1.2"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_eventhub" "telemetry" {
  name              = "telemetry"
  namespace_id      = azurerm_eventhub_namespace.default.id
  partition_count   = 2
  message_retention = 1
}

resource "azurerm_eventhub_authorization_rule" "send" {
  name                = "send"
  namespace_name      = azurerm_eventhub_namespace.default.name
  eventhub_name       = azurerm_eventhub.telemetry.name
  resource_group_name = azurerm_resource_group.default.name
  listen              = false
  send                = true
  manage              = false
}
