terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "West Europe"
  tags     = local.tags
}

locals {
  tags = {
    environment = "test"
    owner       = "wingtip-team"
    managed_by  = "terraform"
  }
}

variable "prefix" {
  default = "wingtip"
}

variable "environment" {
  default = "test"
}

resource "azurerm_app_service_plan" "this" {
  name                = "plan-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    tier = "Standard"
    size = "S1"
  }
}

resource "azurerm_app_service" "this" {
  name                = "app-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  app_service_plan_id = azurerm_app_service_plan.this.id
  https_only          = false

  identity {
    type = "SystemAssigned"
  }

  site_config {
    ftps_state      = "AllAllowed"
    min_tls_version = "1.2"
    http2_enabled   = true
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://wingtip.openai.azure.com"
  }
  tags = local.tags
}
