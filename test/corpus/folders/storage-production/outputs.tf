output "storage_id" {
  value = azurerm_storage_account.this.id
}
