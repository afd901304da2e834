terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
}

locals {
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_log_analytics_workspace" "example" {
  name                = "log-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  sku                 = "PerGB2018"
  retention_in_days   = max(365, 0)
}

resource "azurerm_application_insights" "example" {
  name                = "appi-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  application_type    = coalesce(null, "web")
  workspace_id        = azurerm_log_analytics_workspace.example.id
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name                       = "diag"
  target_resource_id         = var.key_vault_id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.example.id

  enabled_log {
    category = "AuditEvent"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_monitor_action_group" "ops" {
  name                = "ops"
  resource_group_name = azurerm_resource_group.default.name
  short_name          = trimspace(" ops ")

  email_receiver {
    name          = "ops"
    email_address = var.alert_email
  }
}

resource "azurerm_monitor_metric_alert" "availability" {
  name                = "availability"
  resource_group_name = azurerm_resource_group.default.name
  scopes              = [var.key_vault_id]

  criteria {
    metric_namespace = "Microsoft.KeyVault/vaults"
    metric_name      = coalesce(null, "Availability")
    aggregation      = "Average"
    operator         = "LessThan"
    threshold        = tonumber("95")
  }

  action {
    action_group_id = azurerm_monitor_action_group.ops.id
  }
}
