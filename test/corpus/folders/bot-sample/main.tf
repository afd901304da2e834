terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.0"
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

resource "azurerm_bot_service_azure_bot" "this" {
  name                         = "bot-${var.prefix}-${var.environment}"
  resource_group_name          = var.resource_group_name
  location                     = "global"
  sku                          = "F0"
  microsoft_app_id             = var.app_id
  local_authentication_enabled = var.local_authentication_enabled
}

resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.this.name
  location            = azurerm_bot_service_azure_bot.this.location
  resource_group_name = var.resource_group_name

  site {
    name = "default"
  }
}
