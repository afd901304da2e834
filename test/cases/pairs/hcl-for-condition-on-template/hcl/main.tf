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

locals {
  settings = {
    for k, v in {
      flag  = false
      name  = "st${substr(uuid(), 0, 8)}"
      empty = null
    } : k => v if v != null
  }
}

resource "azurerm_storage_account" "s" {
  name                            = local.settings.name
  location                        = "westeurope"
  resource_group_name             = "rg-pair"
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  public_network_access_enabled   = local.settings.flag
  allow_nested_items_to_be_public = local.settings.flag
}
