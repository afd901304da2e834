terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatefabrikam"
    container_name       = "tfstate"
    key                  = "prod.tfstate"
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
}

variable "prefix" {
  default = "fabrikam"
}

variable "environment" {
  default = "prod"
}

variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  default     = "northeurope"
}

resource "azurerm_network_interface" "win" {
  name                = "nic-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_windows_virtual_machine" "win" {
  name                  = "win-${var.prefix}-${var.environment}"
  location              = azurerm_resource_group.this.location
  resource_group_name   = azurerm_resource_group.this.name
  size                  = "Standard_D4s_v5"
  admin_username        = "adminuser"
  admin_password        = random_password.win.result
  network_interface_ids = [azurerm_network_interface.win.id]

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }

  source_image_reference {
    publisher = "MicrosoftWindowsServer"
    offer     = "WindowsServer"
    sku       = "2022-Datacenter"
    version   = "latest"
  }
}

resource "random_password" "win" {
  length = 20
}
