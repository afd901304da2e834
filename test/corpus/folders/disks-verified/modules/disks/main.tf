resource "azurerm_managed_disk" "data" {
  name                          = "${local.name}-disk"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  storage_account_type          = var.managed_disk_settings.storage_account_type
  create_option                 = "Empty"
  disk_size_gb                  = coalesce(var.managed_disk_settings.disk_size_gb, 128)
  public_network_access_enabled = var.managed_disk_settings.public_network_access_enabled
  network_access_policy         = coalesce(var.managed_disk_settings.network_access_policy, "DenyAll")
}

resource "azurerm_snapshot" "data" {
  name                = "${local.name}-snap"
  location            = var.location
  resource_group_name = var.resource_group_name
  create_option       = coalesce(var.snapshot_settings.create_option, "Copy")
  source_uri          = azurerm_managed_disk.data.id
}
