resource "azurerm_storage_account" "main" {
  name                     = "stmlchatbotsandbox"
  location                 = azurerm_resource_group.this.location
  resource_group_name      = azurerm_resource_group.this.name
  account_tier             = "Standard"
  account_replication_type = "GRS"
}
