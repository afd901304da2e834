resource "azurerm_storage_account" "batch" {
  name                     = "stbatch${var.prefix}${var.environment}"
  location                 = azurerm_resource_group.default.location
  resource_group_name      = azurerm_resource_group.default.name
  account_tier             = local.config.storage_account.account_tier
  account_replication_type = try(local.config.storage_account.account_replication_type, null)
}
