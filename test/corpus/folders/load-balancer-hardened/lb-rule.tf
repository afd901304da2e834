resource "azurerm_lb_rule" "web" {
  loadbalancer_id                = azurerm_lb.example.id
  name                           = "web"
  protocol                       = "Tcp"
  frontend_port                  = 80
  backend_port                   = 80
  frontend_ip_configuration_name = "public"
}
