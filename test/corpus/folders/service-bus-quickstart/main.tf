terraform {
  required_version = ">= 1.3"

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
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "queues" {
  type    = list(string)
  default = ["orders", "prompts"]
}

resource "azurerm_servicebus_namespace" "default" {
  name                = "proseware-test-sb"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "Premium"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_servicebus_queue" "queues" {
  for_each = toset(var.queues)

  name         = each.value
  namespace_id = azurerm_servicebus_namespace.default.id
}
