terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatelitware"
    container_name       = "tfstate"
    key                  = "sandbox.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "example" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "sandbox"
    owner       = "litware-team"
    managed_by  = "terraform"
  }
}

variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "westeurope"
}

resource "azurerm_application_insights" "main" {
  name                = "appi-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  application_type    = "web"
}

resource "azurerm_key_vault" "main" {
  name                     = "kvml-${var.prefix}-${var.environment}"
  location                 = azurerm_resource_group.example.location
  resource_group_name      = azurerm_resource_group.example.name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = "standard"
  purge_protection_enabled = true
}

resource "azurerm_storage_account" "main" {
  name                     = "stml${var.prefix}${var.environment}"
  location                 = azurerm_resource_group.example.location
  resource_group_name      = azurerm_resource_group.example.name
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  application_insights_id       = azurerm_application_insights.main.id
  key_vault_id                  = azurerm_key_vault.main.id
  storage_account_id            = azurerm_storage_account.main.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
  tags = local.tags
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  location                      = azurerm_resource_group.example.location
  vm_priority                   = "LowPriority"
  vm_size                       = "STANDARD_DS2_V2"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  local_auth_enabled            = false
  node_public_ip_enabled        = false

  scale_settings {
    min_node_count                       = 1
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

resource "azurerm_machine_learning_compute_instance" "ci" {
  name                          = "ci-dev"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  virtual_machine_size          = "STANDARD_DS2_V2"
}
