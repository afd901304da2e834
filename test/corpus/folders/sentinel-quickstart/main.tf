terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstateproseware"
    container_name       = "tfstate"
    key                  = "dev.tfstate"
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "eastus"
}

locals {
  name = "proseware-dev"
}

resource "azurerm_log_analytics_workspace" "app" {
  name                = "${local.name}-log-sec"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  sku                 = "PerGB2018"
  retention_in_days   = 90
}

resource "azurerm_sentinel_log_analytics_workspace_onboarding" "app" {
  workspace_id = azurerm_log_analytics_workspace.app.id
}

resource "azurerm_sentinel_alert_rule_scheduled" "failed" {
  name                       = "failed-sign-ins"
  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.app.workspace_id
  display_name               = "Failed sign-ins"
  severity                   = "Medium"
  query                      = <<QUERY
SigninLogs
| where ResultType != 0
| summarize count() by UserPrincipalName
QUERY
}
