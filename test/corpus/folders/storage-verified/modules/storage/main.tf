resource "azurerm_storage_account" "main" {
  name                            = replace("st${local.name}", "-", "")
  location                        = var.location
  resource_group_name             = var.resource_group_name
  account_tier                    = var.storage_account_settings.account_tier
  account_replication_type        = "ZRS"
  min_tls_version                 = var.storage_account_settings.min_tls_version
  https_traffic_only_enabled      = var.storage_account_settings.https_traffic_only_enabled
  shared_access_key_enabled       = coalesce(var.storage_account_settings.shared_access_key_enabled, false)
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = try(var.storage_account_settings.allow_nested_items_to_be_public, false)

  blob_properties {
    versioning_enabled = true
    delete_retention_policy {
      days = 30
    }
  }
}

resource "azurerm_storage_container" "data" {
  name                  = "data"
  storage_account_id    = azurerm_storage_account.main.id
  container_access_type = var.storage_container_settings.container_access_type
}
