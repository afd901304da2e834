resource "azurerm_policy_definition" "tags" {
  name         = "require-owner"
  policy_type  = "Custom"
  mode         = "Indexed"
  display_name = "Require the tag owner"

  policy_rule = jsonencode({
    if = {
      field  = "tags['owner']"
      exists = "false"
    }
    then = {
      effect = "deny"
    }
  })
}
