resource "azurerm_linux_virtual_machine_scale_set" "main" {
  name                       = "northwind-sandbox-vmss"
  location                   = azurerm_resource_group.default.location
  resource_group_name        = azurerm_resource_group.default.name
  sku                        = try(local.config.linux_virtual_machine_scale_set.sku, null)
  instances                  = 2
  admin_username             = lookup(local.config.linux_virtual_machine_scale_set, "admin_username", "adminuser")
  encryption_at_host_enabled = try(local.config.linux_virtual_machine_scale_set.encryption_at_host_enabled, null)

  admin_ssh_key {
    username   = local.config.linux_virtual_machine_scale_set.username
    public_key = var.ssh_public_key
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = local.config["linux_virtual_machine_scale_set"]["sku"]
    version   = "latest"
  }

  os_disk {
    storage_account_type = local.config.linux_virtual_machine_scale_set.storage_account_type
    caching              = local.config["linux_virtual_machine_scale_set"]["caching"]
  }

  network_interface {
    name    = "nic"
    primary = try(local.config.linux_virtual_machine_scale_set.primary, null)

    ip_configuration {
      name      = "internal"
      primary   = true
      subnet_id = var.subnet_id
    }
  }
}
