terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

data "azurerm_client_config" "current" {}

variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  default = "stg"
}

variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  type = string
}

resource "azurerm_cognitive_account" "app" {
  name                          = "oai-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "oai-${var.prefix}-${var.environment}"
  local_auth_enabled            = false
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_deployment" "models" {
  for_each = {
    chat       = { model = "text-embedding-ada-002", version = "2" }
    embeddings = { model = "text-embedding-3-small", version = "1" }
  }

  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.app.id

  model {
    format  = "OpenAI"
    name    = each.value.model
    version = each.value.version
  }

  scale {
    type     = "Standard"
    capacity = 30
  }
}

resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.app.id
  role_definition_name = "Cognitive Services OpenAI Contributor"
  principal_id         = data.azurerm_client_config.current.object_id
}

output "openai_endpoint" {
  value = azurerm_cognitive_account.app.endpoint
}
