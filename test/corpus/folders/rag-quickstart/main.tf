terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "rg" {
  name     = "aidemo-prod-rg"
  location = var.location
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}

resource "azurerm_cognitive_account" "app" {
  name                          = "aidemo-prod-oai"
  location                      = azurerm_resource_group.rg.location
  resource_group_name           = azurerm_resource_group.rg.name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  public_network_access_enabled = true

  network_acls {
    default_action = "Allow"
    ip_rules       = ["203.0.113.20"]
  }
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.app.id

  model {
    format  = "OpenAI"
    name    = "gpt-4o-mini"
    version = "2024-07-18"
  }

  sku {
    name     = "Standard"
    capacity = 10
  }
}

resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.app.id
  role_definition_name = "Owner"
  principal_id         = data.azurerm_client_config.current.object_id
}

resource "azurerm_search_service" "search" {
  name                = "aidemo-prod-srch"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku                 = "basic"
  replica_count       = 3

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "docs" {
  name                     = "stdocsaidemoprod"
  location                 = azurerm_resource_group.rg.location
  resource_group_name      = azurerm_resource_group.rg.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "openai_key" {
  value = azurerm_cognitive_account.app.primary_access_key
}

output "openai_endpoint" {
  value = azurerm_cognitive_account.app.endpoint
}
