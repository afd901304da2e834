terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstateproseware"
    container_name       = "tfstate"
    key                  = "dev.tfstate"
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
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
  email = "security@example.com"

  alert_notifications = false
  alerts_to_admins    = true
}
