resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.this.id
  role_definition_name = local.config["role_assignment"]["role_definition_name"]
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}
