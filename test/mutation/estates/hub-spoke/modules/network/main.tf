variable "prefix" {
  type = string
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "hub_address_space" {
  type = string
}

variable "spoke_address_space" {
  type = string
}

variable "workspace_id" {
  type = string
}

variable "scope_id" {
  type = string
}

variable "flow_log_key_id" {
  type = string
}

variable "flow_log_identity" {
  type = string
}

variable "threat_intelligence" {
  type    = string
  default = "Deny"
}

variable "allowed_fqdns" {
  type    = list(string)
  default = []
}

variable "tags" {
  type = map(string)
}

locals {
  zones = {
    models   = "privatelink.openai.azure.com"
    accounts = "privatelink.cognitiveservices.azure.com"
    foundry  = "privatelink.services.ai.azure.com"
    vault    = "privatelink.vaultcore.azure.net"
    registry = "privatelink.azurecr.io"
    blob     = "privatelink.blob.core.windows.net"
    gateway  = "privatelink.azure-api.net"
    queue    = "privatelink.queue.core.windows.net"
    monitor  = "privatelink.monitor.azure.com"
    oms      = "privatelink.oms.opinsights.azure.com"
    ods      = "privatelink.ods.opinsights.azure.com"
    agents   = "privatelink.agentsvc.azure-automation.net"
    cluster  = "privatelink.swedencentral.azmk8s.io"
  }
}

resource "azurerm_virtual_network" "hub" {
  name                = "vnet-${var.prefix}-hub"
  location            = var.location
  resource_group_name = var.resource_group_name
  address_space       = [var.hub_address_space]
  tags                = var.tags

  ddos_protection_plan {
    id     = azurerm_network_ddos_protection_plan.main.id
    enable = true
  }
}

resource "azurerm_network_ddos_protection_plan" "main" {
  name                = "ddos-${var.prefix}"
  location            = var.location
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_virtual_network" "spoke" {
  name                = "vnet-${var.prefix}-spoke"
  location            = var.location
  resource_group_name = var.resource_group_name
  address_space       = [var.spoke_address_space]
  dns_servers         = [azurerm_firewall.main.ip_configuration[0].private_ip_address]
  tags                = var.tags

  ddos_protection_plan {
    id     = azurerm_network_ddos_protection_plan.main.id
    enable = true
  }
}

resource "azurerm_virtual_network_peering" "hub_to_spoke" {
  name                         = "hub-to-spoke"
  resource_group_name          = var.resource_group_name
  virtual_network_name         = azurerm_virtual_network.hub.name
  remote_virtual_network_id    = azurerm_virtual_network.spoke.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = false
}

resource "azurerm_virtual_network_peering" "spoke_to_hub" {
  name                         = "spoke-to-hub"
  resource_group_name          = var.resource_group_name
  virtual_network_name         = azurerm_virtual_network.spoke.name
  remote_virtual_network_id    = azurerm_virtual_network.hub.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
}

resource "azurerm_subnet" "firewall" {
  name                 = "AzureFirewallSubnet"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = [cidrsubnet(var.hub_address_space, 4, 0)]
}

resource "azurerm_subnet" "spoke" {
  for_each = {
    nodes     = 0
    endpoints = 1
    gateway   = 2
  }

  name                              = "snet-${each.key}"
  resource_group_name               = var.resource_group_name
  virtual_network_name              = azurerm_virtual_network.spoke.name
  address_prefixes                  = [cidrsubnet(var.spoke_address_space, 4, each.value)]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Enabled"

  dynamic "delegation" {
    for_each = each.key == "gateway" ? ["Microsoft.Web/hostingEnvironments"] : []
    content {
      name = "gateway"
      service_delegation {
        name = delegation.value
      }
    }
  }
}

resource "azurerm_public_ip" "firewall" {
  name                 = "pip-${var.prefix}-firewall"
  location             = var.location
  resource_group_name  = var.resource_group_name
  allocation_method    = "Static"
  sku                  = "Standard"
  zones                = ["1", "2", "3"]
  ddos_protection_mode = "VirtualNetworkInherited"
  tags                 = var.tags
}

resource "azurerm_firewall_policy" "main" {
  name                     = "afwp-${var.prefix}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  sku                      = "Premium"
  threat_intelligence_mode = var.threat_intelligence
  tags                     = var.tags

  dns {
    proxy_enabled = true
  }

  intrusion_detection {
    mode = "Deny"
  }

  insights {
    enabled                            = true
    default_log_analytics_workspace_id = var.workspace_id
    retention_in_days                  = 365
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "egress" {
  name               = "egress"
  firewall_policy_id = azurerm_firewall_policy.main.id
  priority           = 200

  application_rule_collection {
    name     = "packages"
    priority = 200
    action   = "Allow"

    rule {
      name              = "registries"
      source_addresses  = [var.spoke_address_space]
      destination_fqdns = var.allowed_fqdns

      protocols {
        type = "Https"
        port = 443
      }
    }
  }

  network_rule_collection {
    name     = "platform"
    priority = 300
    action   = "Allow"

    rule {
      name                  = "monitor"
      protocols             = ["TCP"]
      source_addresses      = [var.spoke_address_space]
      destination_addresses = ["AzureMonitor"]
      destination_ports     = ["443"]
    }
  }
}

resource "azurerm_firewall" "main" {
  name                = "afw-${var.prefix}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku_name            = "AZFW_VNet"
  sku_tier            = "Premium"
  firewall_policy_id  = azurerm_firewall_policy.main.id
  zones               = ["1", "2", "3"]
  tags                = var.tags

  ip_configuration {
    name                 = "main"
    subnet_id            = azurerm_subnet.firewall.id
    public_ip_address_id = azurerm_public_ip.firewall.id
  }
}

resource "azurerm_monitor_diagnostic_setting" "firewall" {
  name                           = "logs"
  target_resource_id             = azurerm_firewall.main.id
  log_analytics_workspace_id     = var.workspace_id
  log_analytics_destination_type = "Dedicated"

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_route_table" "spoke" {
  name                          = "rt-${var.prefix}-spoke"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  bgp_route_propagation_enabled = false
  tags                          = var.tags

  route {
    name                   = "firewall"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = azurerm_firewall.main.ip_configuration[0].private_ip_address
  }
}

resource "azurerm_subnet_route_table_association" "spoke" {
  for_each = azurerm_subnet.spoke

  subnet_id      = each.value.id
  route_table_id = azurerm_route_table.spoke.id
}

resource "azurerm_network_security_group" "spoke" {
  name                = "nsg-${var.prefix}-spoke"
  location            = var.location
  resource_group_name = var.resource_group_name
  tags                = var.tags

  security_rule {
    name                       = "allow-endpoints-from-spoke"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = var.spoke_address_space
    destination_address_prefix = var.spoke_address_space
  }

  security_rule {
    name                       = "deny-inbound"
    priority                   = 4096
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }

  security_rule {
    name                       = "allow-spoke-outbound"
    priority                   = 200
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_ranges    = ["443"]
    source_address_prefix      = var.spoke_address_space
    destination_address_prefix = var.spoke_address_space
  }

  security_rule {
    name                       = "deny-outbound"
    priority                   = 4096
    direction                  = "Outbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_subnet_network_security_group_association" "spoke" {
  for_each = azurerm_subnet.spoke

  subnet_id                 = each.value.id
  network_security_group_id = azurerm_network_security_group.spoke.id
}

resource "azurerm_monitor_diagnostic_setting" "group" {
  name                       = "events"
  target_resource_id         = azurerm_network_security_group.spoke.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_storage_account" "flow_logs" {
  name                              = "st${replace(var.prefix, "-", "")}flow"
  location                          = var.location
  resource_group_name               = var.resource_group_name
  account_tier                      = "Standard"
  account_replication_type          = "ZRS"
  min_tls_version                   = "TLS1_2"
  https_traffic_only_enabled        = true
  shared_access_key_enabled         = false
  default_to_oauth_authentication   = true
  public_network_access_enabled     = false
  allow_nested_items_to_be_public   = false
  cross_tenant_replication_enabled  = false
  infrastructure_encryption_enabled = true
  local_user_enabled                = false
  queue_encryption_key_type         = "Account"
  table_encryption_key_type         = "Account"
  allowed_copy_scope                = "PrivateLink"
  tags                              = var.tags

  network_rules {
    default_action = "Deny"
    bypass         = ["None"]
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [var.flow_log_identity]
  }

  customer_managed_key {
    key_vault_key_id          = var.flow_log_key_id
    user_assigned_identity_id = var.flow_log_identity
  }

  blob_properties {
    versioning_enabled = true
    delete_retention_policy {
      days = 30
    }
    container_delete_retention_policy {
      days = 30
    }
  }

  sas_policy {
    expiration_period = "00.01:00:00"
    expiration_action = "Block"
  }
}

resource "azurerm_network_watcher_flow_log" "networks" {
  for_each = {
    hub   = azurerm_virtual_network.hub.id
    spoke = azurerm_virtual_network.spoke.id
  }

  name                 = "fl-${var.prefix}-${each.key}"
  network_watcher_name = "NetworkWatcher_swedencentral"
  resource_group_name  = "NetworkWatcherRG"
  target_resource_id   = each.value
  storage_account_id   = azurerm_storage_account.flow_logs.id
  enabled              = true
  version              = 2

  retention_policy {
    enabled = true
    days    = 365
  }

  traffic_analytics {
    enabled               = true
    workspace_id          = "5d1cf3a2-0b77-4c0f-9d53-0000000000aa"
    workspace_region      = var.location
    workspace_resource_id = var.workspace_id
    interval_in_minutes   = 10
  }
}

resource "azurerm_private_dns_zone" "zones" {
  for_each = local.zones

  name                = each.value
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "spoke" {
  for_each = local.zones

  name                  = "spoke"
  resource_group_name   = var.resource_group_name
  private_dns_zone_name = azurerm_private_dns_zone.zones[each.key].name
  virtual_network_id    = azurerm_virtual_network.spoke.id
  registration_enabled  = false
}

resource "azurerm_private_dns_zone_virtual_network_link" "hub" {
  for_each = local.zones

  name                  = "hub"
  resource_group_name   = var.resource_group_name
  private_dns_zone_name = azurerm_private_dns_zone.zones[each.key].name
  virtual_network_id    = azurerm_virtual_network.hub.id
}

output "subnet_ids" {
  value = { for name, subnet in azurerm_subnet.spoke : name => subnet.id }
}

output "zone_ids" {
  value = { for name, zone in azurerm_private_dns_zone.zones : name => zone.id }
}

resource "azurerm_private_endpoint" "monitor" {
  name                = "pep-${var.prefix}-monitor"
  location            = var.location
  resource_group_name = var.resource_group_name
  subnet_id           = azurerm_subnet.spoke["endpoints"].id
  tags                = var.tags

  private_service_connection {
    name                           = "monitor"
    private_connection_resource_id = var.scope_id
    subresource_names              = ["azuremonitor"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name = "default"
    private_dns_zone_ids = [
      azurerm_private_dns_zone.zones["monitor"].id,
      azurerm_private_dns_zone.zones["oms"].id,
      azurerm_private_dns_zone.zones["ods"].id,
      azurerm_private_dns_zone.zones["agents"].id,
      azurerm_private_dns_zone.zones["blob"].id,
    ]
  }
}

resource "azurerm_private_endpoint" "flow_logs" {
  name                = "pep-${var.prefix}-flow"
  location            = var.location
  resource_group_name = var.resource_group_name
  subnet_id           = azurerm_subnet.spoke["endpoints"].id
  tags                = var.tags

  private_service_connection {
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.flow_logs.id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.zones["blob"].id]
  }
}

resource "azurerm_monitor_diagnostic_setting" "flow_logs" {
  for_each = toset(["blobServices", "queueServices", "tableServices", "fileServices"])

  name                       = "logs"
  target_resource_id         = "${azurerm_storage_account.flow_logs.id}/${each.value}/default"
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_monitor_diagnostic_setting" "flow_log_account" {
  name                       = "metrics"
  target_resource_id         = azurerm_storage_account.flow_logs.id
  log_analytics_workspace_id = var.workspace_id

  enabled_metric {
    category = "Transaction"
  }
}

resource "azurerm_monitor_diagnostic_setting" "networks" {
  for_each = {
    hub     = azurerm_virtual_network.hub.id
    spoke   = azurerm_virtual_network.spoke.id
    address = azurerm_public_ip.firewall.id
  }

  name                       = "logs"
  target_resource_id         = each.value
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
