resource "azurerm_public_ip" "vm" {
  count               = var.vm_count
  name                = "pip-vm-${count.index}"
  location            = data.azurerm_resource_group.this.location
  resource_group_name = data.azurerm_resource_group.this.name
  allocation_method   = "Static"
}
