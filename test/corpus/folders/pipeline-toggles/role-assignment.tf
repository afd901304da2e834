resource "azurerm_role_assignment" "ci" {
  count = var.enable_role_assignment ? 1 : 0

  scope                = azurerm_resource_group.main.id
  role_definition_name = "Reader"
  principal_id         = azuread_service_principal.ci.object_id
}
