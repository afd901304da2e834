resource "azurerm_public_ip" "vpn" {
  name                = "wingtip-stg-pip-vpn"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = "Standard"
}
