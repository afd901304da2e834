resource "azurerm_storage_account" "docs" {
  name                          = "stdocsadatum${random_string.suffix.result}"
  location                      = azurerm_resource_group.default.location
  resource_group_name           = azurerm_resource_group.default.name
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  shared_access_key_enabled     = false
  public_network_access_enabled = false
}
