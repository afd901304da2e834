resource "azurerm_lb_rule" "web" {
  loadbalancer_id                = azurerm_lb.main.id
  name                           = "web"
  protocol                       = "Tcp"
  frontend_port                  = local.config["lb_rule"]["frontend_port"]
  backend_port                   = 80
  frontend_ip_configuration_name = local.config["lb_rule"]["frontend_ip_configuration_name"]
}
