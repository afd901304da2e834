output "storage_id" {
  value = azurerm_storage_account.example.id
}
