resource "azurerm_lb" "example" {
  name                = "litware-dev-lb"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = azurerm_public_ip.lb.sku

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.lb.id
  }
}
