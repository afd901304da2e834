resource "azurerm_storage_account" "batch" {
  name                     = replace("stbatch${local.name}", "-", "")
  location                 = var.location
  resource_group_name      = var.resource_group_name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_batch_account" "default" {
  name                                = replace("batch${local.name}", "-", "")
  location                            = var.location
  resource_group_name                 = var.resource_group_name
  pool_allocation_mode                = try(var.batch_account_settings.pool_allocation_mode, "BatchService")
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = try(var.batch_account_settings.storage_account_authentication_mode, "BatchAccountManagedIdentity")
  public_network_access_enabled       = try(var.batch_account_settings.public_network_access_enabled, false)
  allowed_authentication_modes        = ["AAD"]

  identity {
    type = "SystemAssigned"
  }
}
