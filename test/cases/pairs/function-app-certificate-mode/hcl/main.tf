terraform {
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

resource "azurerm_linux_function_app" "f" {
  name                          = "func-pair"
  location                      = "westeurope"
  resource_group_name           = "rg-pair"
  service_plan_id               = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-pair/providers/Microsoft.Web/serverFarms/plan"
  storage_account_name          = "stpair"
  storage_uses_managed_identity = true
  client_certificate_enabled    = true

  site_config {}
}
