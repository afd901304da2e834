resource "azurerm_batch_account" "app" {
  name                                = "batch${var.prefix}${var.environment}"
  location                            = azurerm_resource_group.default.location
  resource_group_name                 = azurerm_resource_group.default.name
  pool_allocation_mode                = local.config["batch_account"]["pool_allocation_mode"]
  storage_account_id                  = azurerm_storage_account.batch.id
  storage_account_authentication_mode = "BatchAccountManagedIdentity"
  public_network_access_enabled       = false
}
