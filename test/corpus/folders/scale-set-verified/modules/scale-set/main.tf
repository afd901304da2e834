resource "azurerm_linux_virtual_machine_scale_set" "this" {
  name                       = "demo-test-vmss"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  sku                        = "Standard_F2"
  instances                  = coalesce(var.linux_virtual_settings.instances, 3)
  admin_username             = "adminuser"
  encryption_at_host_enabled = coalesce(var.linux_virtual_settings.encryption_at_host_enabled, true)

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
    storage_account_type = var.linux_virtual_settings.storage_account_type
    caching              = try(var.linux_virtual_settings.caching, "ReadWrite")
  }

  network_interface {
    name    = "nic"
    primary = coalesce(var.linux_virtual_settings.primary, true)

    ip_configuration {
      name      = "internal"
      primary   = true
      subnet_id = var.subnet_id
    }
  }
}
