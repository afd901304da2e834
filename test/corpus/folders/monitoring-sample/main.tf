terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
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

resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = var.tags
}

locals {
  name = "litware-sandbox"
}

resource "azurerm_log_analytics_workspace" "example" {
  name                = "${local.name}-log"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = "PerGB2018"
  retention_in_days   = 30
  tags                = var.tags
}

resource "azurerm_application_insights" "example" {
  name                          = "${local.name}-appi"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  application_type              = "web"
  workspace_id                  = azurerm_log_analytics_workspace.example.id
  local_authentication_disabled = true
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name                       = "diag"
  target_resource_id         = var.key_vault_id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.example.id

  enabled_log {
    category = "AuditEvent"
  }

  metric {
    category = "AllMetrics"
    enabled  = false
  }
}

resource "azurerm_monitor_action_group" "ops" {
  name                = "ops"
  resource_group_name = azurerm_resource_group.example.name
  short_name          = "ops"

  email_receiver {
    name          = "ops"
    email_address = var.alert_email
  }
}

resource "azurerm_monitor_metric_alert" "availability" {
  name                = "availability"
  resource_group_name = azurerm_resource_group.example.name
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
