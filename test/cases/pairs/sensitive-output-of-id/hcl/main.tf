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

resource "azurerm_storage_account" "s" {
  name                     = "stpairout"
  location                 = "westeurope"
  resource_group_name      = "rg-pair"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "account" {
  value     = azurerm_storage_account.s.id
  sensitive = true
}
