terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.0"
    }
  }
}

provider "azurerm" {
  features {}
}

locals {
  name = "chatbot-prod"
}

resource "azurerm_kubernetes_cluster" "default" {
  name                    = "${local.name}-aks"
  location                = var.location
  resource_group_name     = var.resource_group_name
  dns_prefix              = "chatbot"
  private_cluster_enabled = false
  azure_policy_enabled    = true
  oidc_issuer_enabled     = true

  default_node_pool {
    name       = "default"
    node_count = 3
    vm_size    = "Standard_D2_v2"
  }

  identity {
    type = "SystemAssigned"
  }

  network_profile {
    network_plugin = "kubenet"
    network_policy = "azure"
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "user" {
  name                  = "user"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.default.id
  vm_size               = "Standard_DS2_v2"
  node_count            = 1
}
