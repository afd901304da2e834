resource "azurerm_public_ip" "gateway" {
  name                = "pip-agw-myapp-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = "Standard"
}
