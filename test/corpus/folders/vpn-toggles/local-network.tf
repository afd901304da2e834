resource "azurerm_local_network_gateway" "office" {
  count = var.enable_local_network ? 1 : 0

  name                = "fabrikam-test-lgw"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  gateway_address     = "203.0.113.1"
  address_space       = ["192.168.0.0/16"]
}
