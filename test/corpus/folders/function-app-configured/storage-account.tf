resource "azurerm_storage_account" "func" {
  name                      = "stfnfabrikam${random_string.suffix.result}"
  location                  = azurerm_resource_group.default.location
  resource_group_name       = azurerm_resource_group.default.name
  account_tier              = local.config["storage_account"]["account_tier"]
  account_replication_type  = "LRS"
  shared_access_key_enabled = lookup(local.config.storage_account, "shared_access_key_enabled", true)
}
