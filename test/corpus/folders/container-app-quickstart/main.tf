terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-contoso-${random_string.suffix.result}"
  location = var.location
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

variable "external" {
  type    = bool
  default = true
}

variable "openai_api_key" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "northeurope"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-contoso-${random_string.suffix.result}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}

resource "azurerm_container_app_environment" "main" {
  name                       = "cae-contoso-${random_string.suffix.result}"
  location                   = azurerm_resource_group.rg.location
  resource_group_name        = azurerm_resource_group.rg.name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id
}

resource "azurerm_container_app" "main" {
  name                         = "ca-contoso-${random_string.suffix.result}"
  container_app_environment_id = azurerm_container_app_environment.main.id
  resource_group_name          = azurerm_resource_group.rg.name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "mcr.microsoft.com/k8se/quickstart:latest"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://contoso.openai.azure.com"
      }

      env {
        name  = "OPENAI_API_KEY"
        value = var.openai_api_key
      }
    }
  }

  identity {
    type = "SystemAssigned"
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
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}
