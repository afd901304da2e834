terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }
}

provider "azurerm" {
  features {}
}

locals {
  name = "demo-test"
}

resource "azurerm_api_management" "main" {
  name                = "${local.name}-apim"
  location            = var.location
  resource_group_name = var.resource_group_name
  publisher_name      = "demo"
  publisher_email     = "api@demo.example"
  sku_name            = "Developer_1"

  security {
    enable_frontend_tls10 = true
  }
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = var.resource_group_name
  api_management_name   = azurerm_api_management.main.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["http", "https"]
  subscription_required = var.subscription_required
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.main.name
  resource_group_name = var.resource_group_name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    
    <set-backend-service base-url="https://demo.openai.azure.com/openai" />
    <set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
XML
}
