resource "azurerm_local_network_gateway" "office" {
  name                = "${local.name}-lgw"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  gateway_address     = "203.0.113.1"
  address_space       = ["192.168.0.0/16"]
}
