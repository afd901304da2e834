resource "azurerm_storage_account" "docs" {
  name                          = "stdocs${var.prefix}${var.environment}"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  shared_access_key_enabled     = false
  public_network_access_enabled = var.public_network_access_enabled
}
