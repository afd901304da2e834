resource "azurerm_policy_definition" "tags" {
  name         = "require-owner"
  policy_type  = local.config.policy_definition.policy_type
  mode         = local.config.policy_definition.mode
  display_name = "Require the tag owner"

  policy_rule = jsonencode({
    if = {
      field  = "tags['owner']"
      exists = lookup(local.config.policy_definition, "exists", "false")
    }
    then = {
      effect = lookup(local.config.policy_definition, "effect", "deny")
    }
  })
}
