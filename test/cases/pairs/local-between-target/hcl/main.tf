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

variable "create" {
  type    = bool
  default = true
}

resource "azurerm_container_registry" "r" {
  count               = var.create ? 1 : 0
  name                = "crpair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  sku                 = "Premium"
}

resource "azurerm_log_analytics_workspace" "w" {
  name                = "log-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
}

locals {
  registry = one(azurerm_container_registry.r[*])
}

resource "azurerm_monitor_diagnostic_setting" "d" {
  name                       = "all"
  target_resource_id         = local.registry.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.w.id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
