resource "azurerm_virtual_network_gateway" "example" {
  name                = "adatum-stg-vgw"
  location            = var.location
  resource_group_name = var.resource_group_name
  type                = "Vpn"
  vpn_type            = lookup(local.config.virtual_network_gateway, "vpn_type", "RouteBased")
  sku                 = "Basic"

  ip_configuration {
    name                          = "default"
    public_ip_address_id          = azurerm_public_ip.vpn.id
    private_ip_address_allocation = local.config.virtual_network_gateway.private_ip_address_allocation
    subnet_id                     = var.gateway_subnet_id
  }
}

resource "azurerm_virtual_network_gateway_connection" "office" {
  name                       = "adatum-stg-cn"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.example.id
  local_network_gateway_id   = azurerm_local_network_gateway.office.id
  shared_key                 = var.shared_key
}
