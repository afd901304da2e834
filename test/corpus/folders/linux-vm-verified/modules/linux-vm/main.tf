resource "azurerm_network_interface" "vm" {
  name                = "nic-vm"
  location            = var.location
  resource_group_name = var.resource_group_name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_linux_virtual_machine" "vm" {
  name                       = "vm-demo"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  size                       = try(var.linux_virtual_settings.size, "Standard_B2s")
  admin_username             = "azureuser"
  network_interface_ids      = [azurerm_network_interface.vm.id]
  secure_boot_enabled        = true
  vtpm_enabled               = coalesce(var.linux_virtual_settings.vtpm_enabled, true)
  encryption_at_host_enabled = true

  admin_ssh_key {
    username   = try(var.linux_virtual_settings.username, "azureuser")
    public_key = file("~/.ssh/id_rsa.pub")
  }

  os_disk {
    caching              = try(var.linux_virtual_settings.caching, "ReadWrite")
    storage_account_type = coalesce(var.linux_virtual_settings.storage_account_type, "Standard_LRS")
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "0001-com-ubuntu-server-jammy"
    sku       = "22_04-lts"
    version   = "latest"
  }
}
