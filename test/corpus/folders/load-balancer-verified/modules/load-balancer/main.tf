resource "azurerm_public_ip" "lb" {
  name                = "pip-lb-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = var.public_ip_settings.sku
}

resource "azurerm_lb" "default" {
  name                = "lb-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = azurerm_public_ip.lb.sku

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.lb.id
  }
}

resource "azurerm_lb_rule" "web" {
  loadbalancer_id                = azurerm_lb.default.id
  name                           = "web"
  protocol                       = "Tcp"
  frontend_port                  = var.lb_rule_settings.frontend_port
  backend_port                   = 80
  frontend_ip_configuration_name = coalesce(var.lb_rule_settings.frontend_ip_configuration_name, "public")
}
