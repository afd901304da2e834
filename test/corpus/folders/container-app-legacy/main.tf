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

resource "azurerm_resource_group" "rg" {
  name     = "rg-chatbot-${random_string.suffix.result}"
  location = "uksouth"
}

variable "external" {
  default = true
}

variable "openai_api_key" {
}

resource "azurerm_log_analytics_workspace" "example" {
  name                = "log-chatbot-${random_string.suffix.result}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}

resource "azurerm_container_app_environment" "example" {
  name                       = "cae-chatbot-${random_string.suffix.result}"
  location                   = azurerm_resource_group.rg.location
  resource_group_name        = azurerm_resource_group.rg.name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.example.id
}

resource "azurerm_container_app" "example" {
  name                         = "ca-chatbot-${random_string.suffix.result}"
  container_app_environment_id = azurerm_container_app_environment.example.id
  resource_group_name          = azurerm_resource_group.rg.name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "contoso.azurecr.io/chat@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://chatbot.openai.azure.com"
      }

      env {
        name  = "OPENAI_API_KEY"
        value = var.openai_api_key
      }
    }
  }

  ingress {
    external_enabled           = var.external
    target_port                = 8080
    allow_insecure_connections = true

    traffic_weight {
      percentage      = 100
      latest_revision = true
    }
  }
}
