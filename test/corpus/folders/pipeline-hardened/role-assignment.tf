resource "azurerm_role_assignment" "ci" {
  scope                = azurerm_resource_group.example.id
  role_definition_name = "Reader"
  principal_id         = azuread_service_principal.ci.object_id
}
