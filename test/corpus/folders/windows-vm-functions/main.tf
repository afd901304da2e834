terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "rg" {
  name     = "adatum-sandbox-rg"
  location = "australiaeast"
  tags     = var.tags
}

locals {
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

resource "azurerm_network_interface" "win" {
  name                = "adatum-sandbox-nic"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_windows_virtual_machine" "win" {
  name                  = "adatum-sandbox-win"
  location              = azurerm_resource_group.rg.location
  resource_group_name   = azurerm_resource_group.rg.name
  size                  = "Standard_D4s_v5"
  admin_username        = "adminuser"
  admin_password        = var.admin_password
  network_interface_ids = [azurerm_network_interface.win.id]

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = element(["Premium_LRS", "none"], 0)
  }

  source_image_reference {
    publisher = format("%s", "MicrosoftWindowsServer")
    offer     = "WindowsServer"
    sku       = "2022-Datacenter"
    version   = "latest"
  }
}

resource "random_password" "win" {
  length = 20
}

resource "azurerm_virtual_machine_extension" "setup" {
  name                 = "setup"
  virtual_machine_id   = azurerm_windows_virtual_machine.win.id
  publisher            = regex("[A-Za-z0-9_.]+", "Microsoft.Compute")
  type                 = "CustomScriptExtension"
  type_handler_version = "1.10"

  settings = jsonencode({
    commandToExecute = "powershell -ExecutionPolicy Unrestricted -File setup.ps1"
  })
}
