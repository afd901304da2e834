terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "azurerm_resource_group" "rg" {
  name     = "northwind-stg-rg"
  location = "West Europe"
  tags     = local.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("STG"))
  tags = {
    environment = "stg"
    owner       = "northwind-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_public_ip" "vpn" {
  name                = "northwind-stg-pip-vpn"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_virtual_network_gateway" "example" {
  name                = "northwind-stg-vgw"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  type                = "Vpn"
  vpn_type            = trimspace(" PolicyBased ")
  sku                 = "VpnGw2AZ"

  ip_configuration {
    name                          = "default"
    public_ip_address_id          = azurerm_public_ip.vpn.id
    private_ip_address_allocation = regex("[A-Za-z0-9_.]+", "Dynamic")
    subnet_id                     = var.gateway_subnet_id
  }
}

resource "azurerm_local_network_gateway" "office" {
  name                = "northwind-stg-lgw"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  gateway_address     = trimspace(" 203.0.113.1 ")
  address_space       = ["192.168.0.0/16"]
}

resource "azurerm_virtual_network_gateway_connection" "office" {
  name                       = "northwind-stg-cn"
  location                   = azurerm_resource_group.rg.location
  resource_group_name        = azurerm_resource_group.rg.name
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.example.id
  local_network_gateway_id   = azurerm_local_network_gateway.office.id
  shared_key                 = var.shared_key
}
