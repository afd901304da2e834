resource "azurerm_managed_disk" "data" {
  name                          = "${local.name}-disk"
  location                      = data.azurerm_resource_group.rg.location
  resource_group_name           = data.azurerm_resource_group.rg.name
  storage_account_type          = "Premium_LRS"
  create_option                 = "Empty"
  disk_size_gb                  = 128
  public_network_access_enabled = false
  network_access_policy         = "DenyAll"
  disk_encryption_set_id        = var.disk_encryption_set_id
}
