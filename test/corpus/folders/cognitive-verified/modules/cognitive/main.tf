resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                          = "${each.key}-tailspin"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = each.value.kind
  sku_name                      = each.value.sku
  local_auth_enabled            = var.cognitive_account_settings.local_auth_enabled
  public_network_access_enabled = false
}
