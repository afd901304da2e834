resource "azurerm_role_assignment" "team" {
  for_each             = toset(var.principal_ids)
  scope                = data.azurerm_resource_group.this.id
  role_definition_name = "Owner"
  principal_id         = each.value
}
