terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "example" {
  name     = "northwind-stg-rg"
  location = "uksouth"
  tags     = local.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("STG"))
  tags = {
    environment = "stg"
    owner       = "northwind-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_signalr_service" "this" {
  name                = "northwind-stg-sigr"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name

  sku {
    name     = "Standard_S1"
    capacity = max(1, 0)
  }

  cors {
    allowed_origins = ["https://northwind.example"]
  }
  public_network_access_enabled = false
  local_auth_enabled            = alltrue([for flag in [false] : flag])
}
