resource "azurerm_public_ip" "lb" {
  name                = "pip-lb-contoso-${random_string.suffix.result}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  allocation_method   = "Static"
  sku                 = lookup(local.config.public_ip, "sku", "Standard")
}
