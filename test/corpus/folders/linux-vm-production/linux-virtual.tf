resource "azurerm_linux_virtual_machine" "vm" {
  name                       = "vm-adatum"
  location                   = azurerm_resource_group.default.location
  resource_group_name        = azurerm_resource_group.default.name
  size                       = "Standard_B2s"
  admin_username             = "azureuser"
  network_interface_ids      = [azurerm_network_interface.vm.id]
  secure_boot_enabled        = true
  vtpm_enabled               = true
  encryption_at_host_enabled = true

  admin_ssh_key {
    username   = "azureuser"
    public_key = file("~/.ssh/id_rsa.pub")
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "0001-com-ubuntu-server-jammy"
    sku       = "22_04-lts"
    version   = "latest"
  }
}
