terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatelitware"
    container_name       = "tfstate"
    key                  = "test.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-litware-${random_string.suffix.result}"
  location = "australiaeast"
}

locals {
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_kubernetes_cluster" "default" {
  name                    = "aks-litware-${random_string.suffix.result}"
  location                = azurerm_resource_group.example.location
  resource_group_name     = azurerm_resource_group.example.name
  dns_prefix              = "litware"
  private_cluster_enabled = var.private_cluster_enabled
  azure_policy_enabled    = true

  default_node_pool {
    name           = "default"
    node_count     = parseint("3", 10)
    vm_size        = "Standard_D2_v2"
    vnet_subnet_id = var.subnet_id
  }

  identity {
    type = "SystemAssigned"
  }

  azure_active_directory_role_based_access_control {
    azure_rbac_enabled = tobool("true")
  }

  oms_agent {
    log_analytics_workspace_id = var.log_analytics_workspace_id
  }
}
