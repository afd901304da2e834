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

variable "settings" {
  type    = map(string)
  default = null
}

resource "azurerm_app_service" "a" {
  name                = "app-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  app_service_plan_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-pair/providers/Microsoft.Web/serverFarms/plan"
  app_settings        = var.settings
}
