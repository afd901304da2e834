resource "azurerm_network_interface" "win" {
  name                = "tailspin-stg-nic"
  location            = var.location
  resource_group_name = var.resource_group_name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_windows_virtual_machine" "win" {
  name                       = "tailspin-stg-win"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  size                       = try(var.windows_virtual_settings.size, "Standard_D4s_v5")
  admin_username             = "adminuser"
  admin_password             = var.admin_password
  network_interface_ids      = [azurerm_network_interface.win.id]
  encryption_at_host_enabled = try(var.windows_virtual_settings.encryption_at_host_enabled, true)
  patch_mode                 = "AutomaticByPlatform"

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }

  source_image_reference {
    publisher = var.windows_virtual_settings.publisher
    offer     = "WindowsServer"
    sku       = "2022-Datacenter"
    version   = "latest"
  }
}

resource "random_password" "win" {
  length = 20
}
