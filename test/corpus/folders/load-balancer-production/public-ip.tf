resource "azurerm_public_ip" "lb" {
  name                = "demo-prod-pip-lb"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  allocation_method   = "Static"
  sku                 = "Standard"
}
