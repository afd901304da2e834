data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "example" {
  name                          = "wingtip-stg-kv"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = var.key_vault_settings.sku_name
  purge_protection_enabled      = var.purge_protection_enabled
  soft_delete_retention_days    = try(var.key_vault_settings.soft_delete_retention_days, 90)
  enable_rbac_authorization     = coalesce(var.key_vault_settings.enable_rbac_authorization, true)
  public_network_access_enabled = false

  network_acls {
    bypass         = var.key_vault_settings.bypass
    default_action = try(var.key_vault_settings.default_action, "Deny")
  }
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.example.id
  key_type     = "RSA-HSM"
  key_size     = try(var.key_vault_settings.key_size, 4096)
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]

  rotation_policy {
    automatic {
      time_before_expiry = "P30D"
    }
    expire_after         = "P90D"
    notify_before_expiry = var.key_vault_settings.notify_before_expiry
  }
}
