resource "azurerm_kubernetes_cluster" "default" {
  name                      = "aks-${var.prefix}-${var.environment}"
  location                  = data.azurerm_resource_group.example.location
  resource_group_name       = data.azurerm_resource_group.example.name
  dns_prefix                = "adatum"
  kubernetes_version        = "1.33"
  private_cluster_enabled   = var.private_cluster_enabled
  workload_identity_enabled = var.workload_identity_enabled

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2_v2"
  }

  service_principal {
    client_id     = var.client_id
    client_secret = var.client_secret
  }

  oms_agent {
    log_analytics_workspace_id = var.log_analytics_workspace_id
  }
  tags = var.tags
}
