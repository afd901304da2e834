terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
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

resource "azurerm_api_management" "this" {
  name                = "apim-contoso-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  publisher_name      = "contoso"
  publisher_email     = "api@contoso.example"
  sku_name            = "Consumption_0"

  security {
    enable_frontend_tls10 = true
  }
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = var.resource_group_name
  api_management_name   = azurerm_api_management.this.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["http", "https"]
  subscription_required = false
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.this.name
  resource_group_name = var.resource_group_name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    
    <set-backend-service base-url="https://contoso.openai.azure.com/openai" />
    <set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
XML
}
