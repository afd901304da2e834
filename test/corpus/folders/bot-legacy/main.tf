terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "example" {
  name     = "wingtip-stg-rg"
  location = "australiaeast"
  tags     = var.tags
}

variable "app_id" {
}

variable "local_authentication_enabled" {
  type    = bool
  default = false
}

variable "tags" {
  default = {}
}

resource "azurerm_bot_service_azure_bot" "this" {
  name                         = "wingtip-stg-bot"
  resource_group_name          = azurerm_resource_group.example.name
  location                     = "global"
  sku                          = "F0"
  microsoft_app_id             = var.app_id
  local_authentication_enabled = var.local_authentication_enabled
}

resource "azurerm_bot_channel_web_chat" "chat" {
  bot_name            = azurerm_bot_service_azure_bot.this.name
  location            = azurerm_bot_service_azure_bot.this.location
  resource_group_name = azurerm_resource_group.example.name

  site {
    name = "default"
  }
}
