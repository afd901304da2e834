resource "azurerm_batch_account" "app" {
  name                                = "batchadatum${random_string.suffix.result}"
  location                            = azurerm_resource_group.example.location
  resource_group_name                 = azurerm_resource_group.example.name
  pool_allocation_mode                = "BatchService"
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "BatchAccountManagedIdentity"
  public_network_access_enabled       = false
  allowed_authentication_modes        = ["AAD"]

  identity {
    type = "SystemAssigned"
  }
}
