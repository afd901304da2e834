resource "azurerm_kubernetes_cluster" "app" {
  name                      = "aks-${var.prefix}-${var.environment}"
  location                  = azurerm_resource_group.this.location
  resource_group_name       = azurerm_resource_group.this.name
  dns_prefix                = lookup(local.config.kubernetes_cluster, "dns_prefix", "tailspin")
  private_cluster_enabled   = var.private_cluster_enabled
  local_account_disabled    = try(local.config.kubernetes_cluster.local_account_disabled, null)
  azure_policy_enabled      = true
  oidc_issuer_enabled       = var.oidc_issuer_enabled
  workload_identity_enabled = true

  default_node_pool {
    name       = "default"
    node_count = try(local.config.kubernetes_cluster.node_count, null)
    vm_size    = "Standard_D2_v2"
  }

  identity {
    type = "SystemAssigned"
  }

  azure_active_directory_role_based_access_control {
    azure_rbac_enabled = lookup(local.config.kubernetes_cluster, "azure_rbac_enabled", true)
  }

  oms_agent {
    log_analytics_workspace_id = var.log_analytics_workspace_id
  }
  tags = var.tags
}
