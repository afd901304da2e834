resource "azurerm_machine_learning_workspace" "default" {
  name                    = "mlw-contoso-${random_string.suffix.result}"
  location                = azurerm_resource_group.example.location
  resource_group_name     = azurerm_resource_group.example.name
  application_insights_id = azurerm_application_insights.default.id
  key_vault_id            = azurerm_key_vault.default.id
  storage_account_id      = azurerm_storage_account.default.id

  identity {
    type = "SystemAssigned"
  }
  tags = var.tags
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  location                      = azurerm_resource_group.example.location
  vm_priority                   = "LowPriority"
  vm_size                       = local.config.machine_learning_compute_cluster.vm_size
  machine_learning_workspace_id = azurerm_machine_learning_workspace.default.id

  scale_settings {
    min_node_count                       = try(local.config.machine_learning_compute_cluster.min_node_count, null)
    max_node_count                       = lookup(local.config.machine_learning_compute_cluster, "max_node_count", 2)
    scale_down_nodes_after_idle_duration = try(local.config.machine_learning_compute_cluster.scale_down_nodes_after_idle_duration, null)
  }
}
