resource "azurerm_public_ip" "lb" {
  name                = "litware-dev-pip-lb"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = "Standard"
}
