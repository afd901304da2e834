resource "azurerm_network_security_group" "example" {
  count = var.enable_network_security ? 1 : 0

  name                = "nsg-contoso-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name

  security_rule {
    name                       = "web"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "80"
    source_address_prefix      = "203.0.113.0/24"
    destination_address_prefix = "*"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
