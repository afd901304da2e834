resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_kubernetes_cluster" "this" {
  name                      = "aks-aidemo-${random_string.suffix.result}"
  location                  = var.location
  resource_group_name       = var.resource_group_name
  dns_prefix                = "aidemo"
  kubernetes_version        = var.kubernetes_cluster_settings.kubernetes_version
  private_cluster_enabled   = try(var.kubernetes_cluster_settings.private_cluster_enabled, true)
  local_account_disabled    = var.local_account_disabled
  azure_policy_enabled      = var.kubernetes_cluster_settings.azure_policy_enabled
  oidc_issuer_enabled       = true
  workload_identity_enabled = true

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = try(var.kubernetes_cluster_settings.vm_size, "Standard_D2_v2")
  }

  identity {
    type = "SystemAssigned"
  }

  azure_active_directory_role_based_access_control {
    azure_rbac_enabled = true
  }
  tags = var.tags
}

resource "azurerm_kubernetes_cluster_node_pool" "user" {
  name                  = "user"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.this.id
  vm_size               = coalesce(var.kubernetes_cluster_settings.vm_size, "Standard_DS2_v2")
  node_count            = try(var.kubernetes_cluster_settings.node_count, 1)
}
