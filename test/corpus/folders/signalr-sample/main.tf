terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

locals {
  name = "proseware-test"
}

resource "azurerm_signalr_service" "main" {
  name                = "${local.name}-sigr"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name

  sku {
    name     = "Standard_S1"
    capacity = 1
  }

  cors {
    allowed_origins = ["https://proseware.example"]
  }
  local_auth_enabled = var.local_auth_enabled
}
