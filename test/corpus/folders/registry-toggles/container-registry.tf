resource "azurerm_container_registry" "app" {
  name                = "crprosewaresandbox"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku                 = "Premium"
  admin_enabled       = false
  tags                = local.tags
}
