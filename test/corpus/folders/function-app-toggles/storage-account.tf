resource "azurerm_storage_account" "func" {
  name                     = replace("stfn${local.name}", "-", "")
  location                 = azurerm_resource_group.this.location
  resource_group_name      = azurerm_resource_group.this.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
