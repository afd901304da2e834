resource "azurerm_route_table" "spoke" {
  count = var.enable_route_table ? 1 : 0

  name                = "chatbot-prod-rt"
  location            = var.location
  resource_group_name = var.resource_group_name

  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = azurerm_firewall.hub[0].ip_configuration[0].private_ip_address
  }
}
