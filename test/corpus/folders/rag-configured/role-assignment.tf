resource "azurerm_role_assignment" "search_reads" {
  scope                = azurerm_storage_account.docs.id
  role_definition_name = "Storage Blob Data Owner"
  principal_id         = data.azurerm_client_config.current.object_id
  principal_type       = lookup(local.config.role_assignment, "principal_type", "User")
}
