resource "azurerm_windows_virtual_machine" "win" {
  name                       = "adatum-dev-win"
  location                   = azurerm_resource_group.default.location
  resource_group_name        = azurerm_resource_group.default.name
  size                       = "Standard_D4s_v5"
  admin_username             = local.config.windows_virtual_machine.admin_username
  admin_password             = var.admin_password
  network_interface_ids      = [azurerm_network_interface.win.id]
  encryption_at_host_enabled = local.config["windows_virtual_machine"]["encryption_at_host_enabled"]
  patch_mode                 = "AutomaticByPlatform"

  os_disk {
    caching              = local.config["windows_virtual_machine"]["caching"]
    storage_account_type = "Premium_LRS"
  }

  source_image_reference {
    publisher = try(local.config.windows_virtual_machine.publisher, null)
    offer     = local.config["windows_virtual_machine"]["offer"]
    sku       = "2022-Datacenter"
    version   = "latest"
  }
}
