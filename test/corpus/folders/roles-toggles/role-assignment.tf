resource "azurerm_role_assignment" "team" {
  for_each             = toset(var.principal_ids)
  scope                = azurerm_resource_group.example.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = each.value
}
