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
  features {}
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "this" {
  name     = "fabrikam-dev-rg"
  location = var.location
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_api_management" "example" {
  name                = "fabrikam-dev-apim"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  publisher_name      = "fabrikam"
  publisher_email     = "api@fabrikam.example"
  sku_name            = "StandardV2_1"

  identity {
    type = "SystemAssigned"
  }

  security {
    frontend_tls10_enabled = true
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  resource_group_name   = azurerm_resource_group.this.name
  api_management_name   = azurerm_api_management.example.name
  revision              = "1"
  display_name          = "Models"
  path                  = "openai"
  protocols             = ["http", "https"]
  subscription_required = false
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.example.name
  resource_group_name = azurerm_resource_group.this.name

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
