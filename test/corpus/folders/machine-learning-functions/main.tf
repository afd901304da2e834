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
  features {}
}

data "azurerm_client_config" "current" {}

locals {
  is_production = contains(["prod", "prd"], lower("STG"))
}

resource "azurerm_application_insights" "this" {
  name                = "appi-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  application_type    = coalesce(null, "web")
}

resource "azurerm_key_vault" "this" {
  name                     = "kvml-${var.prefix}-${var.environment}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = join("", ["standard"])
  purge_protection_enabled = anytrue([true, false])
}

resource "azurerm_storage_account" "this" {
  name                     = "stml${var.prefix}${var.environment}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  account_tier             = element(["Standard", "none"], 0)
  account_replication_type = coalesce(null, "GRS")
}

resource "azurerm_machine_learning_workspace" "this" {
  name                    = "mlw-${var.prefix}-${var.environment}"
  location                = var.location
  resource_group_name     = var.resource_group_name
  application_insights_id = azurerm_application_insights.this.id
  key_vault_id            = azurerm_key_vault.this.id
  storage_account_id      = azurerm_storage_account.this.id

  identity {
    type = "SystemAssigned"
  }
  tags = var.tags
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  location                      = var.location
  vm_priority                   = coalesce(null, "LowPriority")
  vm_size                       = coalesce(null, "STANDARD_DS2_V2")
  machine_learning_workspace_id = azurerm_machine_learning_workspace.this.id
  local_auth_enabled            = local.is_production ? false : false
  node_public_ip_enabled        = tobool("false")

  scale_settings {
    min_node_count                       = 1
    max_node_count                       = tonumber("2")
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}
