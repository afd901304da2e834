terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "default" {
  name     = "rg-tailspin-${random_string.suffix.result}"
  location = var.location
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

variable "bastion_subnet_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  default     = "uksouth"
}

resource "azurerm_public_ip" "bastion" {
  name                = "pip-bas-tailspin-${random_string.suffix.result}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_bastion_host" "example" {
  name                = "bas-tailspin-${random_string.suffix.result}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  sku                 = "Basic"

  ip_configuration {
    name                 = "configuration"
    subnet_id            = var.bastion_subnet_id
    public_ip_address_id = azurerm_public_ip.bastion.id
  }
}
