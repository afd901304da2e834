resource "azurerm_network_interface" "vm" {
  count               = var.vm_count
  name                = "nic-vm-${count.index}"
  location            = data.azurerm_resource_group.this.location
  resource_group_name = data.azurerm_resource_group.this.name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = try(local.config.network_interface.private_ip_address_allocation, null)
    public_ip_address_id          = azurerm_public_ip.vm[count.index].id
  }
}
