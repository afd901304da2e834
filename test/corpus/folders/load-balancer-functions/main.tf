terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatefabrikam"
    container_name       = "tfstate"
    key                  = "dev.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

locals {
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_public_ip" "lb" {
  name                = "pip-lb-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_lb" "default" {
  name                = "lb-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
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
  frontend_port                  = sum([80, 0])
  backend_port                   = tonumber("80")
  frontend_ip_configuration_name = "public"
}
