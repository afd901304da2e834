terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
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

locals {
  name = "northwind-test"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "app_id" {
  type = string
}

resource "azurerm_bot_service_azure_bot" "example" {
  name                = "${local.name}-bot"
  resource_group_name = var.resource_group_name
  location            = "global"
  sku                 = "F0"
  microsoft_app_id    = var.app_id
}

resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.example.name
  location            = azurerm_bot_service_azure_bot.example.location
  resource_group_name = var.resource_group_name

  site {
    name = "default"
  }
}
