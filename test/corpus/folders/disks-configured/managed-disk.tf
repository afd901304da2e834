resource "azurerm_managed_disk" "data" {
  name                          = "disk-fabrikam-${random_string.suffix.result}"
  location                      = azurerm_resource_group.rg.location
  resource_group_name           = azurerm_resource_group.rg.name
  storage_account_type          = local.config.managed_disk.storage_account_type
  create_option                 = local.config["managed_disk"]["create_option"]
  disk_size_gb                  = 128
  public_network_access_enabled = false
  network_access_policy         = try(local.config.managed_disk.network_access_policy, null)
}
