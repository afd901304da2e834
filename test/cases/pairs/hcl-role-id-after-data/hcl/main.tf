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

data "azurerm_client_config" "me" {}

resource "azurerm_storage_account" "s" {
  name                     = "stpairrole"
  location                 = "westeurope"
  resource_group_name      = "rg-pair"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_role_assignment" "r" {
  scope              = azurerm_storage_account.s.id
  role_definition_id = "/subscriptions/${data.azurerm_client_config.me.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/b7e6dc6d-f1e8-4753-8033-0f276bb0955b"
  principal_id       = "55555555-5555-5555-5555-555555555555"
}
