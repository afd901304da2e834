data "azurerm_subscription" "current" {}

resource "azurerm_policy_definition" "tags" {
  name         = "require-owner"
  policy_type  = try(var.policy_definition_settings.policy_type, "Custom")
  mode         = "Indexed"
  display_name = "Require the tag owner"

  policy_rule = jsonencode({
    if = {
      field  = "tags['owner']"
      exists = coalesce(var.policy_definition_settings.exists, "false")
    }
    then = {
      effect = "deny"
    }
  })
}

resource "azurerm_subscription_policy_assignment" "tags" {
  name                 = "require-owner"
  policy_definition_id = azurerm_policy_definition.tags.id
  subscription_id      = data.azurerm_subscription.current.id
}
