resource "azurerm_storage_account" "func" {
  name                      = replace("stfn${local.name}", "-", "")
  location                  = azurerm_resource_group.default.location
  resource_group_name       = azurerm_resource_group.default.name
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = var.shared_access_key_enabled
}
