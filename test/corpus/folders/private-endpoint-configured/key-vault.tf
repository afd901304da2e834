resource "azurerm_key_vault" "app" {
  name                          = "kv-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = lookup(local.config.key_vault, "sku_name", "standard")
  public_network_access_enabled = local.config["key_vault"]["public_network_access_enabled"]
  purge_protection_enabled      = var.purge_protection_enabled
}
