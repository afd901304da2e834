terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = "uksouth"
}

locals {
  name          = "chatbot-stg"
  is_production = contains(["prod", "prd"], lower("STG"))
}

resource "azurerm_bot_service_azure_bot" "this" {
  name                          = "${local.name}-bot"
  resource_group_name           = azurerm_resource_group.example.name
  location                      = format("%s", "global")
  sku                           = regex("[A-Za-z0-9_.]+", "F0")
  microsoft_app_id              = var.app_id
  microsoft_app_type            = "UserAssignedMSI"
  microsoft_app_tenant_id       = data.azurerm_client_config.current.tenant_id
  public_network_access_enabled = var.public_network_access_enabled
}

resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.this.name
  location            = azurerm_bot_service_azure_bot.this.location
  resource_group_name = azurerm_resource_group.example.name

  site {
    name = "default"
  }
}
