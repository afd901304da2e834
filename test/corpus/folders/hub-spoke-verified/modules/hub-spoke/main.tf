resource "azurerm_virtual_network" "networks" {
  for_each            = { hub = "10.0.0.0/22", spoke1 = "10.1.0.0/22", spoke2 = "10.2.0.0/22" }
  name                = "vnet-${each.key}"
  location            = var.location
  resource_group_name = var.resource_group_name
  address_space       = [each.value]
}

resource "azurerm_subnet" "firewall" {
  name                 = "AzureFirewallSubnet"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.networks["hub"].name
  address_prefixes     = ["10.0.0.0/26"]
}

resource "azurerm_public_ip" "firewall" {
  name                = "${local.name}-pip-afw"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = try(var.public_ip_settings.sku, "Standard")
  zones               = ["1", "2", "3"]
}

resource "azurerm_firewall_policy" "policy" {
  name                     = "${local.name}-afwp"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  sku                      = "Premium"
  threat_intelligence_mode = coalesce(var.firewall_policy_settings.threat_intelligence_mode, "Deny")
}

resource "azurerm_firewall" "hub" {
  name                = "${local.name}-afw"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku_name            = "AZFW_VNet"
  sku_tier            = azurerm_firewall_policy.policy.sku
  firewall_policy_id  = azurerm_firewall_policy.policy.id

  ip_configuration {
    name                 = "default"
    subnet_id            = azurerm_subnet.firewall.id
    public_ip_address_id = azurerm_public_ip.firewall.id
  }
}

resource "azurerm_firewall_policy_rule_collection_group" "rules" {
  name               = "rules"
  firewall_policy_id = azurerm_firewall_policy.policy.id
  priority           = 500

  application_rule_collection {
    name     = "web"
    priority = 500
    action   = var.firewall_policy_settings.action

    rule {
      name              = "egress"
      source_addresses  = ["10.0.0.0/8"]
      destination_fqdns = ["api.github.com", "packages.contoso.example"]

      protocols {
        type = "Https"
        port = 443
      }
    }
  }
}

resource "azurerm_virtual_network_peering" "spokes" {
  for_each                     = toset(["spoke1", "spoke2"])
  name                         = "hub-to-${each.key}"
  resource_group_name          = var.resource_group_name
  virtual_network_name         = azurerm_virtual_network.networks["hub"].name
  remote_virtual_network_id    = azurerm_virtual_network.networks[each.key].id
  allow_forwarded_traffic      = false
  allow_virtual_network_access = coalesce(var.virtual_network_settings.allow_virtual_network_access, true)
}

resource "azurerm_route_table" "spoke" {
  name                = "${local.name}-rt"
  location            = var.location
  resource_group_name = var.resource_group_name

  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = azurerm_firewall.hub.ip_configuration[0].private_ip_address
  }
}
