resource "azurerm_key_vault" "default" {
  name                     = "kvml-contoso-${random_string.suffix.result}"
  location                 = azurerm_resource_group.example.location
  resource_group_name      = azurerm_resource_group.example.name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = "standard"
  purge_protection_enabled = local.config.key_vault.purge_protection_enabled
}
