resource "azurerm_key_vault" "main" {
  name                          = "kv-chatbot-${random_string.suffix.result}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "standard"
  purge_protection_enabled      = true
  soft_delete_retention_days    = 90
  public_network_access_enabled = false

  access_policy {
    tenant_id = data.azurerm_client_config.current.tenant_id
    object_id = data.azurerm_client_config.current.object_id

    key_permissions    = ["Get", "List", "Create"]
    secret_permissions = ["Get", "List", "Set", "Delete"]
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_key_vault_secret" "password" {
  name            = "db-password"
  value           = "P@ssw0rd1234!"
  key_vault_id    = azurerm_key_vault.main.id
  content_type    = "password"
  expiration_date = "2027-06-30T00:00:00Z"
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.main.id
  key_type     = "RSA-HSM"
  key_size     = 4096
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]

  rotation_policy {
    automatic {
      time_before_expiry = "P30D"
    }
    expire_after         = "P90D"
    notify_before_expiry = "P29D"
  }
}
