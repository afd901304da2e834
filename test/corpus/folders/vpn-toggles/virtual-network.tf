resource "azurerm_virtual_network_gateway" "app" {
  name                = "fabrikam-test-vgw"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw2AZ"

  ip_configuration {
    name                          = "default"
    public_ip_address_id          = azurerm_public_ip.vpn.id
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = var.gateway_subnet_id
  }
}

resource "azurerm_virtual_network_gateway_connection" "office" {
  count = var.enable_virtual_network ? 1 : 0

  name                       = "fabrikam-test-cn"
  location                   = azurerm_resource_group.example.location
  resource_group_name        = azurerm_resource_group.example.name
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.app.id
  local_network_gateway_id   = azurerm_local_network_gateway.office[0].id
  shared_key                 = var.shared_key
}
