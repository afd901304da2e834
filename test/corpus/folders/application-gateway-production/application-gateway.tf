resource "azurerm_application_gateway" "app" {
  name                = "agw-myapp-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  firewall_policy_id  = azurerm_web_application_firewall_policy.waf.id

  sku {
    name     = "WAF_v2"
    tier     = "WAF_v2"
    capacity = 2
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = var.gateway_subnet_id
  }

  frontend_port {
    name = "port"
    port = 443
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.gateway.id
  }

  backend_address_pool {
    name  = "pool"
    fqdns = ["myapp.azurewebsites.net"]
  }

  backend_http_settings {
    name                                = "settings"
    cookie_based_affinity               = "Disabled"
    port                                = 443
    protocol                            = "Https"
    request_timeout                     = 60
    pick_host_name_from_backend_address = true
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port"
    protocol                       = "Https"
    ssl_certificate_name           = "cert"
  }

  request_routing_rule {
    name                       = "rule"
    priority                   = 10
    rule_type                  = "Basic"
    http_listener_name         = "listener"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "settings"
  }

  ssl_certificate {
    name                = "cert"
    key_vault_secret_id = var.certificate_secret_id
  }
}
