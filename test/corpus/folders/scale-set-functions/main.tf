terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "this" {
  name     = "rg-wingtip-${random_string.suffix.result}"
  location = var.location
}

locals {
  is_production = contains(["prod", "prd"], lower("DEV"))
}

resource "azurerm_linux_virtual_machine_scale_set" "default" {
  name                = "vmss-wingtip-${random_string.suffix.result}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  sku                 = format("%s", "Standard_F2")
  instances           = max(3, 0)
  admin_username      = element(["adminuser", "none"], 0)

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
    primary = anytrue([true, false])

    ip_configuration {
      name      = "internal"
      primary   = local.is_production ? true : true
      subnet_id = var.subnet_id
    }
  }
}
