terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
  subscription_id = var.subscription_id
}

locals {
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "contoso-sandbox-log-sec"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = coalesce(null, "PerGB2018")
  retention_in_days   = 30
}

resource "azurerm_sentinel_log_analytics_workspace_onboarding" "main" {
  workspace_id = azurerm_log_analytics_workspace.main.id
}

resource "azurerm_sentinel_alert_rule_scheduled" "failed" {
  name                       = "failed-sign-ins"
  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.main.workspace_id
  display_name               = "Failed sign-ins"
  severity                   = "Medium"
  query                      = <<QUERY
SigninLogs
| where ResultType != 0
| summarize count() by UserPrincipalName
QUERY
}
