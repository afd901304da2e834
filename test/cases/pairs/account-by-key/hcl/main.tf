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
  for_each                 = toset(["docs", "logs"])
  name                     = "stpair${each.key}"
  location                 = "westeurope"
  resource_group_name      = "rg-pair"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

resource "azurerm_storage_container" "c" {
  for_each = {
    reports = { account = "docs" }
    traces  = { account = "logs" }
  }
  name               = each.key
  storage_account_id = azurerm_storage_account.s[each.value.account].id
}
