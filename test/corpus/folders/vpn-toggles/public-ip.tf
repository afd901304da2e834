resource "azurerm_public_ip" "vpn" {
  name                = "fabrikam-test-pip-vpn"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  allocation_method   = "Static"
  sku                 = "Standard"
}
