resource "azurerm_batch_account" "app" {
  name                                = replace("batch${local.name}", "-", "")
  location                            = azurerm_resource_group.this.location
  resource_group_name                 = azurerm_resource_group.this.name
  pool_allocation_mode                = "BatchService"
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "StorageKeys"
  public_network_access_enabled       = false
}
