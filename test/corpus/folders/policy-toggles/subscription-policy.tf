resource "azurerm_subscription_policy_assignment" "tags" {
  count = var.enable_subscription_policy ? 1 : 0

  name                 = "require-owner"
  policy_definition_id = azurerm_policy_definition.tags.id
  subscription_id      = data.azurerm_subscription.current.id
  enforce              = false
}
