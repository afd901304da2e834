resource "azurerm_key_vault" "this" {
  name                          = "aidemo-prod-kv"
  location                      = azurerm_resource_group.default.location
  resource_group_name           = azurerm_resource_group.default.name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = try(local.config.key_vault.sku_name, null)
  purge_protection_enabled      = var.purge_protection_enabled
  soft_delete_retention_days    = 7
  public_network_access_enabled = var.public_network_access_enabled
  tags                          = var.tags
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.this.id
  key_type     = lookup(local.config.key_vault_key, "key_type", "RSA")
  key_size     = lookup(local.config.key_vault_key, "key_size", 2048)
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]

  rotation_policy {
    automatic {
      time_before_expiry = "P30D"
    }
    expire_after         = try(local.config.key_vault_key.expire_after, null)
    notify_before_expiry = "P29D"
  }
}
