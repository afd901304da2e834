resource "azurerm_subscription_policy_assignment" "tags" {
  name                 = "require-owner"
  policy_definition_id = azurerm_policy_definition.tags.id
  subscription_id      = data.azurerm_subscription.current.id
}
