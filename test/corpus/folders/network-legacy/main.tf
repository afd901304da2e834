terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = "eastus2"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

locals {
  name = "wingtip-test"
}

variable "address_space" {
  type    = list(string)
  default = ["10.0.0.0/16"]
}

variable "subnets" {
  default = {
    app       = "10.0.1.0/24"
    data      = "10.0.2.0/24"
    endpoints = "10.0.3.0/24"
  }
}

resource "azurerm_virtual_network" "default" {
  name                = "${local.name}-vnet"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  address_space       = var.address_space
  dns_servers         = ["8.8.8.8"]
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_subnet" "subnets" {
  for_each             = var.subnets
  name                 = each.key
  resource_group_name  = azurerm_resource_group.default.name
  virtual_network_name = azurerm_virtual_network.default.name
  address_prefixes     = [each.value]
}

resource "azurerm_network_security_group" "default" {
  name                = "${local.name}-nsg"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name

  security_rule {
    name                       = "web"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "80"
    source_address_prefix      = "10.0.0.0/16"
    destination_address_prefix = "*"
  }

  security_rule {
    name                       = "deny"
    priority                   = 4096
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_subnet_network_security_group_association" "subnets" {
  for_each                  = { for name, subnet in azurerm_subnet.subnets : name => subnet if name != "data" }
  subnet_id                 = each.value.id
  network_security_group_id = azurerm_network_security_group.default.id
}
