resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_network_interface" "win" {
  name                = "nic-myapp-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_windows_virtual_machine" "win" {
  name                       = "win-myapp-${random_string.suffix.result}"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  size                       = "Standard_D4s_v5"
  admin_username             = "adminuser"
  admin_password             = random_password.win.result
  network_interface_ids      = [azurerm_network_interface.win.id]
  encryption_at_host_enabled = true
  patch_mode                 = "AutomaticByPlatform"

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
