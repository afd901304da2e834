resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                          = "${each.key}-northwind"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  kind                          = each.value.kind
  sku_name                      = each.value.sku
  local_auth_enabled            = false
  public_network_access_enabled = false
}
