terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "example" {
  name     = "northwind-test-rg"
  location = var.location
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

variable "ssh_public_key" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus2"
}

resource "azurerm_linux_virtual_machine_scale_set" "this" {
  name                = "northwind-test-vmss"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku                 = "Standard_F2"
  instances           = 1
  admin_username      = "adminuser"

  admin_ssh_key {
    username   = "adminuser"
    public_key = var.ssh_public_key
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = "server"
    version   = "latest"
  }

  os_disk {
    storage_account_type = "Standard_LRS"
    caching              = "ReadWrite"
  }

  network_interface {
    name    = "nic"
    primary = true

    ip_configuration {
      name      = "internal"
      primary   = true
      subnet_id = var.subnet_id

      public_ip_address {
        name = "public"
      }
    }
  }
}
