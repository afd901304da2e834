resource "azurerm_storage_account" "docs" {
  name                     = "stdocs${var.prefix}${var.environment}"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
