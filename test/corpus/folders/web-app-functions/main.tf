terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
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

data "azurerm_resource_group" "main" {
  name = var.resource_group_name
}

locals {
  name = "demo-dev"
  tags = {
    environment = "dev"
    owner       = "demo-team"
    managed_by  = "terraform"
  }
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_service_plan" "app" {
  name                = "${local.name}-plan"
  location            = data.azurerm_resource_group.main.location
  resource_group_name = data.azurerm_resource_group.main.name
  os_type             = "Windows"
  sku_name            = trimspace(" B1 ")
}

resource "azurerm_windows_web_app" "app" {
  name                = "${local.name}-app"
  location            = data.azurerm_resource_group.main.location
  resource_group_name = data.azurerm_resource_group.main.name
  service_plan_id     = azurerm_service_plan.app.id

  site_config {
    ftps_state          = "Disabled"
    minimum_tls_version = format("%s", "1.0")

    application_stack {
      python_version = coalesce(null, "3.12")
    }
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://demo.openai.azure.com"
  }
  tags = local.tags
}
