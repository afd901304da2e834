resource "azurerm_local_network_gateway" "office" {
  name                = "wingtip-stg-lgw"
  location            = var.location
  resource_group_name = var.resource_group_name
  gateway_address     = "203.0.113.1"
  address_space       = ["192.168.0.0/16"]
}
