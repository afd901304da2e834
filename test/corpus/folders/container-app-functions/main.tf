terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

data "azurerm_resource_group" "example" {
  name = var.resource_group_name
}

locals {
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_log_analytics_workspace" "app" {
  name                = "log-wingtip-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  sku                 = coalesce(null, "PerGB2018")
  retention_in_days   = tonumber("30")
}

resource "azurerm_container_app_environment" "app" {
  name                           = "cae-wingtip-${random_string.suffix.result}"
  location                       = data.azurerm_resource_group.example.location
  resource_group_name            = data.azurerm_resource_group.example.name
  log_analytics_workspace_id     = azurerm_log_analytics_workspace.app.id
  infrastructure_subnet_id       = var.infrastructure_subnet_id
  internal_load_balancer_enabled = (length("wingtip") > 0)
}

resource "azurerm_container_app" "app" {
  name                         = "ca-wingtip-${random_string.suffix.result}"
  container_app_environment_id = azurerm_container_app_environment.app.id
  resource_group_name          = data.azurerm_resource_group.example.name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "contoso.azurecr.io/chat@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      cpu    = 0.25
      memory = coalesce(null, "0.5Gi")

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://wingtip.openai.azure.com"
      }
    }
  }

  identity {
    type = "SystemAssigned"
  }

  ingress {
    external_enabled = var.external
    target_port      = tonumber("8080")

    traffic_weight {
      percentage      = 100
      latest_revision = tobool("true")
    }
  }
  tags = var.tags
}
