resource "azurerm_virtual_network" "this" {
  name                = "proseware-prod-vnet"
  location            = var.location
  resource_group_name = var.resource_group_name
  address_space       = var.address_space
}

resource "azurerm_subnet" "subnets" {
  for_each                        = var.subnets
  name                            = each.key
  resource_group_name             = var.resource_group_name
  virtual_network_name            = azurerm_virtual_network.this.name
  address_prefixes                = [each.value]
  default_outbound_access_enabled = false
  service_endpoints               = ["Microsoft.Storage", "Microsoft.KeyVault"]
}

resource "azurerm_network_security_group" "this" {
  name                = "proseware-prod-nsg"
  location            = var.location
  resource_group_name = var.resource_group_name

  security_rule {
    name                       = "web"
    priority                   = 100
    direction                  = coalesce(var.network_security_settings.direction, "Inbound")
    access                     = var.network_security_settings.access
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = coalesce(var.network_security_settings.destination_port_range, "443")
    source_address_prefix      = "10.0.0.0/16"
    destination_address_prefix = "*"
  }

  security_rule {
    name                       = "deny"
    priority                   = 4096
    direction                  = "Inbound"
    access                     = var.network_security_settings.access
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_subnet_network_security_group_association" "subnets" {
  for_each                  = { for name, subnet in azurerm_subnet.subnets : name => subnet if name != "data" }
  subnet_id                 = each.value.id
  network_security_group_id = azurerm_network_security_group.this.id
}
