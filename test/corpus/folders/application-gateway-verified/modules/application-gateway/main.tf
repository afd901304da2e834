resource "azurerm_public_ip" "gateway" {
  name                = "pip-agw-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = var.public_ip_settings.sku
}

resource "azurerm_application_gateway" "example" {
  name                = "agw-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  firewall_policy_id  = azurerm_web_application_firewall_policy.waf.id

  sku {
    name     = "WAF_v2"
    tier     = var.application_gateway_settings.tier
    capacity = 2
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = var.gateway_subnet_id
  }

  frontend_port {
    name = "port"
    port = try(var.application_gateway_settings.port, 443)
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.gateway.id
  }

  backend_address_pool {
    name  = "pool"
    fqdns = ["wingtip.azurewebsites.net"]
  }

  backend_http_settings {
    name                                = "settings"
    cookie_based_affinity               = try(var.application_gateway_settings.cookie_based_affinity, "Disabled")
    port                                = var.application_gateway_settings.port
    protocol                            = "Https"
    request_timeout                     = 60
    pick_host_name_from_backend_address = coalesce(var.application_gateway_settings.pick_host_name_from_backend_address, true)
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = coalesce(var.application_gateway_settings.frontend_ip_configuration_name, "public")
    frontend_port_name             = "port"
    protocol                       = "Https"
    ssl_certificate_name           = "cert"
  }

  request_routing_rule {
    name                       = "rule"
    priority                   = 10
    rule_type                  = "Basic"
    http_listener_name         = "listener"
    backend_address_pool_name  = var.application_gateway_settings.backend_address_pool_name
    backend_http_settings_name = var.application_gateway_settings.backend_http_settings_name
  }

  ssl_certificate {
    name                = "cert"
    key_vault_secret_id = var.certificate_secret_id
  }
}

resource "azurerm_web_application_firewall_policy" "waf" {
  name                = "waf-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name

  policy_settings {
    enabled            = true
    mode               = "Prevention"
    request_body_check = var.web_application_settings.request_body_check
  }

  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.2"
    }
  }
}
