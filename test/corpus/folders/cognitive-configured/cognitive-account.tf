resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                = "${each.key}-chatbot"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  kind                = each.value.kind
  sku_name            = each.value.sku
}
