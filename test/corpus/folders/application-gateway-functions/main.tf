terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = var.location
}

locals {
  name          = "proseware-test"
  is_production = contains(["prod", "prd"], lower("TEST"))
}

resource "azurerm_public_ip" "gateway" {
  name                = "${local.name}-pip-agw"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_application_gateway" "main" {
  name                = "${local.name}-agw"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
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
    port = sum([443, 0])
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.gateway.id
  }

  backend_address_pool {
    name  = "pool"
    fqdns = ["proseware.azurewebsites.net"]
  }

  backend_http_settings {
    name                                = "settings"
    cookie_based_affinity               = "Disabled"
    port                                = tonumber("80")
    protocol                            = "Http"
    request_timeout                     = 60
    pick_host_name_from_backend_address = (length("proseware") > 0)
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = join("", ["public"])
    frontend_port_name             = regex("[A-Za-z0-9_.]+", "port")
    protocol                       = "Https"
    ssl_certificate_name           = "cert"
  }

  request_routing_rule {
    name                       = "rule"
    priority                   = 10
    rule_type                  = "Basic"
    http_listener_name         = "listener"
    backend_address_pool_name  = element(["pool", "none"], 0)
    backend_http_settings_name = "settings"
  }

  ssl_certificate {
    name                = "cert"
    key_vault_secret_id = var.certificate_secret_id
  }
}

resource "azurerm_web_application_firewall_policy" "waf" {
  name                = "${local.name}-waf"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name

  policy_settings {
    enabled            = alltrue([for flag in [true] : flag])
    mode               = "Detection"
    request_body_check = true
  }

  managed_rules {
    managed_rule_set {
      type    = "OWASP"
      version = "3.1"
    }
  }
}
