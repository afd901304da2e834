resource "azurerm_role_assignment" "team" {
  for_each             = toset(var.principal_ids)
  scope                = data.azurerm_subscription.primary.id
  role_definition_name = local.config["role_assignment"]["role_definition_name"]
  principal_id         = each.value
}
