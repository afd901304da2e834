resource "azurerm_storage_account" "docs" {
  name                     = "stdocstailspin${random_string.suffix.result}"
  location                 = azurerm_resource_group.example.location
  resource_group_name      = azurerm_resource_group.example.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
