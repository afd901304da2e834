resource "azurerm_network_security_group" "example" {
  name                = "northwind-stg-nsg"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name

  security_rule {
    name                       = "web"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = lookup(local.config.network_security_group, "destination_port_range", "443")
    source_address_prefix      = lookup(local.config.network_security_group, "source_address_prefix", "Internet")
    destination_address_prefix = "*"
  }

  security_rule {
    name                       = "deny"
    priority                   = 4096
    direction                  = local.config.network_security_group.direction
    access                     = lookup(local.config.network_security_group, "access", "Deny")
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
  tags = var.tags
}
