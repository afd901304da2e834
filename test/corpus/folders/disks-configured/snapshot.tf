resource "azurerm_snapshot" "data" {
  name                = "snap-fabrikam-${random_string.suffix.result}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  create_option       = local.config.snapshot.create_option
  source_uri          = azurerm_managed_disk.data.id
}
