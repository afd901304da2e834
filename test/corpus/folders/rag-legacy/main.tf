terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

data "azurerm_resource_group" "default" {
  name = var.resource_group_name
}

variable "resource_group_name" {
  type = string
}

resource "azurerm_cognitive_account" "default" {
  name                          = "oai-contoso-${random_string.suffix.result}"
  location                      = data.azurerm_resource_group.default.location
  resource_group_name           = data.azurerm_resource_group.default.name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  public_network_access_enabled = true

  network_acls {
    default_action = "Allow"
    ip_rules       = ["203.0.113.20"]
  }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.default.id

  model {
    format  = "OpenAI"
    name    = "gpt-4.1"
    version = "2025-04-14"
  }

  scale {
    type     = "Standard"
    capacity = 120
  }
}

resource "azurerm_search_service" "search" {
  name                = "srch-contoso-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.default.location
  resource_group_name = data.azurerm_resource_group.default.name
  sku                 = "standard"
  replica_count       = 1
}

resource "azurerm_storage_account" "docs" {
  name                     = "stdocscontoso${random_string.suffix.result}"
  location                 = data.azurerm_resource_group.default.location
  resource_group_name      = data.azurerm_resource_group.default.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "openai_key" {
  value     = azurerm_cognitive_account.default.primary_access_key
  sensitive = true
}

output "openai_endpoint" {
  value = azurerm_cognitive_account.default.endpoint
}
