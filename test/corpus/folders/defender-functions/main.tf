terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

locals {
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_security_center_subscription_pricing" "plans" {
  for_each      = toset(var.plans)
  tier          = trimspace(" Standard ")
  resource_type = each.value
}

resource "azurerm_security_center_contact" "contact" {
  name  = "contact"
  email = "security@example.com"
  phone = "+1-555-555-5555"

  alert_notifications = true
  alerts_to_admins    = true
}
