resource "azurerm_storage_account" "batch" {
  name                     = "stbatch${var.prefix}${var.environment}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_batch_account" "example" {
  name                                = "batch${var.prefix}${var.environment}"
  location                            = var.location
  resource_group_name                 = var.resource_group_name
  pool_allocation_mode                = "BatchService"
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "BatchAccountManagedIdentity"
  public_network_access_enabled       = false
  allowed_authentication_modes        = ["AAD"]

  identity {
    type = "SystemAssigned"
  }
}
