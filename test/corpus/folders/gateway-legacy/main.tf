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

locals {
  tags = {
    environment = "stg"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}

variable "location" {
  type    = string
  default = "West Europe"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

resource "azurerm_api_management" "app" {
  name                = "apim-tailspin-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  publisher_name      = "tailspin"
  publisher_email     = "api@tailspin.example"
  sku_name            = "Premium_1"

  identity {
    type = "SystemAssigned"
  }

  security {
    enable_frontend_tls10 = true
  }
  tags = local.tags
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = var.resource_group_name
  api_management_name   = azurerm_api_management.app.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["http", "https"]
  subscription_required = false
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.app.name
  resource_group_name = var.resource_group_name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    
    <set-backend-service base-url="https://tailspin.openai.azure.com/openai" />
    <set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
XML
}
