terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.0"
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

resource "azurerm_logic_app_workflow" "default" {
  name                = "logic-contoso-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name

  access_control {
    trigger {
      allowed_caller_ip_address_range = ["203.0.113.0/24"]
    }
  }
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.default.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
