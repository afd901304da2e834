resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.app.id
  role_definition_name = "Owner"
  principal_id         = data.azurerm_client_config.current.object_id
}
