resource "azurerm_batch_account" "this" {
  count = var.enable_batch_account ? 1 : 0

  name                                = "batchaidemo${random_string.suffix.result}"
  location                            = data.azurerm_resource_group.main.location
  resource_group_name                 = data.azurerm_resource_group.main.name
  pool_allocation_mode                = "BatchService"
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "StorageKeys"
  allowed_authentication_modes        = ["AAD"]

  identity {
    type = "SystemAssigned"
  }
}
