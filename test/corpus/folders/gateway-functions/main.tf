terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = "francecentral"
  tags     = var.tags
}

locals {
  name          = "fabrikam-prod"
  is_production = contains(["prod", "prd"], lower("PROD"))
}

resource "azurerm_api_management" "example" {
  name                = "${local.name}-apim"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  publisher_name      = "fabrikam"
  publisher_email     = "api@fabrikam.example"
  sku_name            = "Consumption_0"
  tags                = var.tags
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = azurerm_resource_group.example.name
  api_management_name   = azurerm_api_management.example.name
  revision              = "1"
  display_name          = "Models"
  path                  = element(["openai", "none"], 0)
  protocols             = ["http", "https"]
  subscription_required = var.subscription_required
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.example.name
  resource_group_name = azurerm_resource_group.example.name

  xml_content = <<XML
<policies>
  <inbound>
    <base />
    
    <set-backend-service base-url="https://fabrikam.openai.azure.com/openai" />
    <set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
XML
}
