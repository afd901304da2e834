resource "azurerm_windows_virtual_machine" "win" {
  name                  = "${local.name}-win"
  location              = azurerm_resource_group.rg.location
  resource_group_name   = azurerm_resource_group.rg.name
  size                  = "Standard_D4s_v5"
  admin_username        = "adminuser"
  admin_password        = random_password.win.result
  network_interface_ids = [azurerm_network_interface.win.id]
  patch_mode            = "AutomaticByPlatform"

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
