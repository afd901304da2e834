terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatelitware"
    container_name       = "tfstate"
    key                  = "prod.tfstate"
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
  subscription_id = var.subscription_id
}

locals {
  name = "litware-prod"
}

resource "azurerm_logic_app_workflow" "app" {
  name                = "${local.name}-logic"
  location            = var.location
  resource_group_name = var.resource_group_name

  access_control {
    trigger {
      allowed_caller_ip_address_range = ["203.0.113.0/24"]
    }
  }
  tags = var.tags
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.app.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
