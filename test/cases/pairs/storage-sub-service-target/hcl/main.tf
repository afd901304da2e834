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
  name                     = "stpairsub"
  location                 = "westeurope"
  resource_group_name      = "rg-pair"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_log_analytics_workspace" "w" {
  name                = "log-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
}

resource "azurerm_monitor_diagnostic_setting" "d" {
  name                       = "blob"
  target_resource_id         = "${azurerm_storage_account.s.id}/blobServices/default"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.w.id

  enabled_log {
    category_group = "allLogs"
  }
}
