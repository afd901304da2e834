variable "prefix" {
  type = string
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "tenant_id" {
  type = string
}

variable "admin_group_ids" {
  type = list(string)
}

variable "node_subnet_id" {
  type = string
}

variable "endpoint_subnet_id" {
  type = string
}

variable "zone_ids" {
  type = map(string)
}

variable "workspace_id" {
  type = string
}

variable "private" {
  type    = bool
  default = true
}

variable "local_accounts" {
  type    = bool
  default = false
}

variable "tags" {
  type = map(string)
}

resource "azurerm_user_assigned_identity" "cluster" {
  name                = "id-${var.prefix}-aks"
  location            = var.location
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_user_assigned_identity" "workload" {
  name                = "id-${var.prefix}-assist"
  location            = var.location
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_federated_identity_credential" "workload" {
  name                = "assist"
  resource_group_name = var.resource_group_name
  parent_id           = azurerm_user_assigned_identity.workload.id
  audience            = ["api://AzureADTokenExchange"]
  issuer              = azurerm_kubernetes_cluster.main.oidc_issuer_url
  subject             = "system:serviceaccount:assist:api"
}

resource "azurerm_role_assignment" "network" {
  scope                = var.node_subnet_id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.cluster.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "AcrPull"
  principal_id         = azurerm_kubernetes_cluster.main.kubelet_identity[0].object_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kubernetes_cluster" "main" {
  name                                = "aks-${var.prefix}"
  location                            = var.location
  resource_group_name                 = var.resource_group_name
  dns_prefix_private_cluster          = "aks-${var.prefix}"
  kubernetes_version                  = "1.33"
  sku_tier                            = "Standard"
  private_cluster_enabled             = var.private
  private_cluster_public_fqdn_enabled = false
  private_dns_zone_id                 = var.zone_ids["cluster"]
  local_account_disabled              = !var.local_accounts
  role_based_access_control_enabled   = true
  run_command_enabled                 = false
  azure_policy_enabled                = true
  oidc_issuer_enabled                 = true
  workload_identity_enabled           = true
  image_cleaner_enabled               = true
  image_cleaner_interval_hours        = 48
  automatic_upgrade_channel           = "patch"
  node_os_upgrade_channel             = "SecurityPatch"
  disk_encryption_set_id              = azurerm_disk_encryption_set.main.id
  http_application_routing_enabled    = false
  tags                                = var.tags

  default_node_pool {
    name                         = "system"
    vm_size                      = "Standard_D4ads_v5"
    node_count                   = 3
    zones                        = ["1", "2", "3"]
    vnet_subnet_id               = var.node_subnet_id
    only_critical_addons_enabled = true
    host_encryption_enabled      = true
    node_public_ip_enabled       = false
    os_disk_type                 = "Ephemeral"
    os_sku                       = "AzureLinux"
    max_pods                     = 50

    upgrade_settings {
      max_surge = "33%"
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }

  azure_active_directory_role_based_access_control {
    azure_rbac_enabled     = true
    tenant_id              = var.tenant_id
    admin_group_object_ids = var.admin_group_ids
  }

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_policy      = "cilium"
    network_data_plane  = "cilium"
    outbound_type       = "userDefinedRouting"
    load_balancer_sku   = "standard"
  }

  key_management_service {
    key_vault_key_id         = azurerm_key_vault_key.cluster.id
    key_vault_network_access = "Private"
  }

  key_vault_secrets_provider {
    secret_rotation_enabled  = true
    secret_rotation_interval = "2m"
  }

  microsoft_defender {
    log_analytics_workspace_id = var.workspace_id
  }

  oms_agent {
    log_analytics_workspace_id      = var.workspace_id
    msi_auth_for_monitoring_enabled = true
  }

  maintenance_window_auto_upgrade {
    frequency   = "Weekly"
    interval    = 1
    duration    = 6
    day_of_week = "Sunday"
    start_time  = "01:00"
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "gpu" {
  name                    = "inference"
  kubernetes_cluster_id   = azurerm_kubernetes_cluster.main.id
  vm_size                 = "Standard_NC24ads_A100_v4"
  node_count              = 2
  zones                   = ["1", "2", "3"]
  vnet_subnet_id          = var.node_subnet_id
  host_encryption_enabled = true
  node_public_ip_enabled  = false
  os_disk_type            = "Ephemeral"
  os_sku                  = "AzureLinux"
  node_taints             = ["sku=gpu:NoSchedule"]
  tags                    = var.tags
}

resource "azurerm_monitor_diagnostic_setting" "cluster" {
  name                       = "logs"
  target_resource_id         = azurerm_kubernetes_cluster.main.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_container_registry" "main" {
  name                          = "cr${replace(var.prefix, "-", "")}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = "Premium"
  admin_enabled                 = false
  anonymous_pull_enabled        = false
  public_network_access_enabled = false
  data_endpoint_enabled         = true
  export_policy_enabled         = false
  zone_redundancy_enabled       = true
  network_rule_bypass_option    = "None"
  retention_policy_in_days      = 30
  tags                          = var.tags

  network_rule_set {
    default_action = "Deny"
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }

  encryption {
    key_vault_key_id   = azurerm_key_vault_key.cluster.versionless_id
    identity_client_id = azurerm_user_assigned_identity.cluster.client_id
  }
}

resource "azurerm_monitor_diagnostic_setting" "registry" {
  name                       = "logs"
  target_resource_id         = azurerm_container_registry.main.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_private_endpoint" "registry" {
  name                = "pep-${var.prefix}-registry"
  location            = var.location
  resource_group_name = var.resource_group_name
  subnet_id           = var.endpoint_subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = "registry"
    private_connection_resource_id = azurerm_container_registry.main.id
    subresource_names              = ["registry"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [var.zone_ids["registry"]]
  }
}

resource "azurerm_key_vault" "main" {
  name                          = "kv-${var.prefix}-aks"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  tenant_id                     = var.tenant_id
  sku_name                      = "premium"
  rbac_authorization_enabled    = true
  purge_protection_enabled      = true
  soft_delete_retention_days    = 90
  public_network_access_enabled = false
  tags                          = var.tags

  network_acls {
    default_action = "Deny"
    bypass         = "None"
  }
}

resource "azurerm_key_vault_key" "cluster" {
  name            = "aks"
  key_vault_id    = azurerm_key_vault.main.id
  key_type        = "RSA-HSM"
  key_size        = 4096
  key_opts        = ["wrapKey", "unwrapKey"]
  expiration_date = "2027-10-31T00:00:00Z"

  rotation_policy {
    expire_after         = "P1Y"
    notify_before_expiry = "P30D"

    automatic {
      time_before_expiry = "P60D"
    }
  }
}

resource "azurerm_disk_encryption_set" "main" {
  name                      = "des-${var.prefix}"
  location                  = var.location
  resource_group_name       = var.resource_group_name
  key_vault_key_id          = azurerm_key_vault_key.cluster.versionless_id
  encryption_type           = "EncryptionAtRestWithPlatformAndCustomerKeys"
  auto_key_rotation_enabled = true
  tags                      = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }
}

resource "azurerm_role_assignment" "keys" {
  scope                = azurerm_key_vault_key.cluster.resource_versionless_id
  role_definition_name = "Key Vault Crypto Service Encryption User"
  principal_id         = azurerm_user_assigned_identity.cluster.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name                       = "logs"
  target_resource_id         = azurerm_key_vault.main.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_private_endpoint" "vault" {
  name                = "pep-${var.prefix}-vault"
  location            = var.location
  resource_group_name = var.resource_group_name
  subnet_id           = var.endpoint_subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = "vault"
    private_connection_resource_id = azurerm_key_vault.main.id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [var.zone_ids["vault"]]
  }
}

output "key_id" {
  value = azurerm_key_vault_key.cluster.id
}

output "identity_id" {
  value = azurerm_user_assigned_identity.cluster.id
}
