resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                          = "${each.key}-litware"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = each.value.kind
  sku_name                      = each.value.sku
  local_auth_enabled            = false
  public_network_access_enabled = false
}
