terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatedemo"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
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

variable "plans" {
  type    = list(string)
  default = ["VirtualMachines", "KeyVaults"]
}

resource "azurerm_security_center_subscription_pricing" "plans" {
  for_each      = toset(var.plans)
  tier          = "Free"
  resource_type = each.value
}

resource "azurerm_security_center_contact" "contact" {
  name  = "contact"
  email = "security@example.com"
  phone = "+1-555-555-5555"

  alert_notifications = false
  alerts_to_admins    = true
}
