resource "azurerm_lb_rule" "web" {
  count = var.enable_lb_rule ? 1 : 0

  loadbalancer_id                = azurerm_lb.example[0].id
  name                           = "web"
  protocol                       = "Tcp"
  frontend_port                  = 443
  backend_port                   = 80
  frontend_ip_configuration_name = "public"
}
