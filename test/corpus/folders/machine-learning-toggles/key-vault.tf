resource "azurerm_key_vault" "app" {
  count = var.enable_key_vault ? 1 : 0

  name                = "${local.name}-kvml"
  location            = var.location
  resource_group_name = var.resource_group_name
  tenant_id           = data.azurerm_client_config.current.tenant_id
  sku_name            = "standard"
}
