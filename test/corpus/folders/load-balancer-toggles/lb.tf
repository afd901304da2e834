resource "azurerm_lb" "example" {
  count = var.enable_lb ? 1 : 0

  name                = "lb-proseware-${random_string.suffix.result}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = azurerm_public_ip.lb.sku

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.lb.id
  }
}
