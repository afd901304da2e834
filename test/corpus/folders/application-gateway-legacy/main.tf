terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "rg" {
  name     = "wingtip-sandbox-rg"
  location = "northeurope"
  tags     = local.tags
}

locals {
  tags = {
    environment = "sandbox"
    owner       = "wingtip-team"
    managed_by  = "terraform"
  }
}

variable "gateway_subnet_id" {
  type = string
}

resource "azurerm_public_ip" "gateway" {
  name                = "wingtip-sandbox-pip-agw"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_application_gateway" "app" {
  name                = "wingtip-sandbox-agw"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name

  sku {
    name     = "Standard_v2"
    tier     = "Standard_v2"
    capacity = 2
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = var.gateway_subnet_id
  }

  frontend_port {
    name = "port"
    port = 80
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
    cookie_based_affinity               = "Disabled"
    port                                = 80
    protocol                            = "Http"
    request_timeout                     = 60
    pick_host_name_from_backend_address = true
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port"
    protocol                       = "Http"
  }

  request_routing_rule {
    name                       = "rule"
    priority                   = 10
    rule_type                  = "Basic"
    http_listener_name         = "listener"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "settings"
  }
}
