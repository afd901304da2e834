terraform {
  required_version = ">= 0.13"

  backend "azurerm" {}
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

variable "key_vault_id" {
}

variable "prefix" {
  default = "myapp"
}

variable "environment" {
  default = "stg"
}

variable "resource_group_name" {
  type    = string
  default = "rg-myapp"
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
  sku                 = "PerGB2018"
  retention_in_days   = 90
}

resource "azurerm_application_insights" "main" {
  name                = "appi-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
  application_type    = "web"
  workspace_id        = azurerm_log_analytics_workspace.main.id
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name                       = "diag"
  target_resource_id         = var.key_vault_id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id

  log {
    category = "AuditEvent"
    enabled  = true

    retention_policy {
      enabled = false
    }
  }

  metric {
    category = "AllMetrics"
    enabled  = true
  }
}

resource "azurerm_monitor_action_group" "ops" {
  name                = "ops"
  resource_group_name = data.azurerm_resource_group.rg.name
  short_name          = "ops"
}

resource "azurerm_monitor_metric_alert" "availability" {
  name                = "availability"
  resource_group_name = data.azurerm_resource_group.rg.name
  scopes              = [var.key_vault_id]

  criteria {
    metric_namespace = "Microsoft.KeyVault/vaults"
    metric_name      = "Availability"
    aggregation      = "Average"
    operator         = "LessThan"
    threshold        = 95
  }

  action {
    action_group_id = azurerm_monitor_action_group.ops.id
  }
}
