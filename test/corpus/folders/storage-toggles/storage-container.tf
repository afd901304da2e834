resource "azurerm_storage_container" "data" {
  count = var.enable_storage_container ? 1 : 0

  name                  = "data"
  storage_account_id    = azurerm_storage_account.main.id
  container_access_type = "private"
}
