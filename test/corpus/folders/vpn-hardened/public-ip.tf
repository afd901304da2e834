resource "azurerm_public_ip" "vpn" {
  name                = "${local.name}-pip-vpn"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  allocation_method   = "Static"
  sku                 = "Standard"
}
