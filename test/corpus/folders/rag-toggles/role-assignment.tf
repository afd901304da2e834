resource "azurerm_role_assignment" "search_reads" {
  count = var.enable_role_assignment ? 1 : 0

  scope                = azurerm_storage_account.docs.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = data.azurerm_client_config.current.object_id
  principal_type       = "User"
}
