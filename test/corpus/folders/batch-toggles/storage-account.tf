resource "azurerm_storage_account" "batch" {
  name                     = "stbatchaidemo${random_string.suffix.result}"
  location                 = data.azurerm_resource_group.main.location
  resource_group_name      = data.azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
