resource "azurerm_key_vault" "example" {
  name                       = "litware-stg-kv"
  location                   = azurerm_resource_group.rg.location
  resource_group_name        = azurerm_resource_group.rg.name
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "premium"
  purge_protection_enabled   = true
  soft_delete_retention_days = 90
  enable_rbac_authorization  = true
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_key_vault_key" "cmk" {
  count = var.enable_key_vault ? 1 : 0

  name         = "cmk"
  key_vault_id = azurerm_key_vault.example.id
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]
}
