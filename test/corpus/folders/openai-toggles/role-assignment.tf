resource "azurerm_role_assignment" "users" {
  count = var.enable_role_assignment ? 1 : 0

  scope                = azurerm_cognitive_account.default.id
  role_definition_name = "Cognitive Services Contributor"
  principal_id         = data.azurerm_client_config.current.object_id
}
