resource "azurerm_snapshot" "data" {
  name                = "${local.name}-snap"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  create_option       = "Copy"
  source_uri          = azurerm_managed_disk.data.id
}
