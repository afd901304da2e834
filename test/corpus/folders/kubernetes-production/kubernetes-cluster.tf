resource "azurerm_kubernetes_cluster" "main" {
  name                 = "aks-${var.prefix}-${var.environment}"
  location             = data.azurerm_resource_group.example.location
  resource_group_name  = data.azurerm_resource_group.example.name
  dns_prefix           = "litware"
  kubernetes_version   = "1.29"
  azure_policy_enabled = true
  oidc_issuer_enabled  = var.oidc_issuer_enabled

  default_node_pool {
    name       = "default"
    node_count = 2
    vm_size    = "Standard_D2_v2"
  }

  identity {
    type = "SystemAssigned"
  }

  network_profile {
    network_plugin = "kubenet"
    network_policy = "azure"
  }

  oms_agent {
    log_analytics_workspace_id = var.log_analytics_workspace_id
  }
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "user" {
  name                  = "user"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  vm_size               = "Standard_DS2_v2"
  node_count            = 1
}
