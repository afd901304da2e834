resource "azurerm_public_ip" "bastion" {
  name                = "pip-bas-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  allocation_method   = "Static"
  sku                 = "Standard"
}
