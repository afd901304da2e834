terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

data "azurerm_resource_group" "this" {
  name = var.resource_group_name
}

locals {
  name = "northwind-stg"
}

resource "azurerm_eventhub_namespace" "app" {
  name                          = "${local.name}-evhns"
  location                      = data.azurerm_resource_group.this.location
  resource_group_name           = data.azurerm_resource_group.this.name
  sku                           = "Standard"
  capacity                      = 1
  minimum_tls_version           = "1.2"
  public_network_access_enabled = var.public_network_access_enabled
}

resource "azurerm_eventhub" "telemetry" {
  name                = "telemetry"
  namespace_name      = azurerm_eventhub_namespace.app.name
  resource_group_name = data.azurerm_resource_group.this.name
  partition_count     = 2
  message_retention   = 1
}

resource "azurerm_eventhub_authorization_rule" "send" {
  name                = "send"
  namespace_name      = azurerm_eventhub_namespace.app.name
  eventhub_name       = azurerm_eventhub.telemetry.name
  resource_group_name = data.azurerm_resource_group.this.name
  listen              = false
  send                = true
  manage              = false
}
