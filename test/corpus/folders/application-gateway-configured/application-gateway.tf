resource "azurerm_application_gateway" "app" {
  name                = "agw-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name

  sku {
    name     = "Standard_v2"
    tier     = lookup(local.config.application_gateway, "tier", "Standard_v2")
    capacity = try(local.config.application_gateway.capacity, null)
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = var.gateway_subnet_id
  }

  frontend_port {
    name = "port"
    port = local.config.application_gateway.port
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.gateway.id
  }

  backend_address_pool {
    name  = "pool"
    fqdns = ["northwind.azurewebsites.net"]
  }

  backend_http_settings {
    name                                = "settings"
    cookie_based_affinity               = lookup(local.config.application_gateway, "cookie_based_affinity", "Disabled")
    port                                = local.config.application_gateway.port
    protocol                            = "Http"
    request_timeout                     = 60
    pick_host_name_from_backend_address = try(local.config.application_gateway.pick_host_name_from_backend_address, null)
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = local.config.application_gateway.frontend_ip_configuration_name
    frontend_port_name             = local.config["application_gateway"]["frontend_port_name"]
    protocol                       = "Http"
  }

  request_routing_rule {
    name                       = "rule"
    priority                   = 10
    rule_type                  = "Basic"
    http_listener_name         = lookup(local.config.application_gateway, "http_listener_name", "listener")
    backend_address_pool_name  = local.config["application_gateway"]["backend_address_pool_name"]
    backend_http_settings_name = "settings"
  }
}
