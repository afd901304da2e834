terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstateproseware"
    container_name       = "tfstate"
    key                  = "test.tfstate"
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "main" {
  name     = "rg-proseware-${random_string.suffix.result}"
  location = var.location
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus2"
}

resource "azurerm_log_analytics_workspace" "default" {
  name                = "log-sec-proseware-${random_string.suffix.result}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "PerGB2018"
  retention_in_days   = 180
}

resource "azurerm_sentinel_log_analytics_workspace_onboarding" "default" {
  workspace_id = azurerm_log_analytics_workspace.default.id
}

resource "azurerm_sentinel_alert_rule_scheduled" "failed" {
  name                       = "failed-sign-ins"
  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.default.workspace_id
  display_name               = "Failed sign-ins"
  severity                   = "High"
  query                      = <<QUERY
SigninLogs
| where ResultType != 0
| summarize count() by UserPrincipalName
QUERY
}
